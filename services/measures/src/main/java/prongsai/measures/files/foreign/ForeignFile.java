package prongsai.measures.files.foreign;

import java.nio.file.Path;
import java.util.Set;
import prongsai.worker.job.Job;

/**
 * A file on this machine's disk that somebody else made.
 *
 * @param broken the jobs that a worker has broken at, by {@link #name}
 */
public record ForeignFile(Path path, String sha256, Set<String> broken) {
    /** A job's name, as it is kept. */
    public static String name(Class<?> job) {
        return job.getSimpleName();
    }

    static String name(Job<?> job) {
        return name(job.getClass());
    }
}
