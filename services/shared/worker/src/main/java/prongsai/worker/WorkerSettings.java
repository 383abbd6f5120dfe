package prongsai.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import prongsai.worker.job.Job;

/**
 * How much of the machine foreign files may take.
 *
 * @param most workers at work at a time; one owner never has all of them
 * @param reserve warm workers that wait for the next file, beside those at work
 * @param memory of one worker at most; it is ended beyond that
 * @param waiting files that may wait for a worker, of all owners together
 * @param patience how long one waits
 * @param longest time of the processor for one file, where the job itself does not say less
 * @param scans the program {@code tesseract} that reads pages that are pictures: its path, {@code auto} for where programs
 *     are, {@code off} for none
 */
@ConfigurationProperties("prongsai.workers")
public record WorkerSettings(
        @DefaultValue("3") int most,
        @DefaultValue("2") int reserve,
        @DefaultValue("512MB") DataSize memory,
        @DefaultValue("200") int waiting,
        @DefaultValue("15s") Duration patience,
        @DefaultValue("25s") Duration longest,
        @DefaultValue("auto") String scans) {
    public WorkerSettings {
        if (most < 2) {
            throw new IllegalArgumentException(
                    "PRONGSAI_WORKERS_MOST: %d (expected 2 or more, so that one owner cannot have all)"
                            .formatted(most));
        }
    }

    /** After which a worker at this job is ended. */
    Duration limit(Job<?> job) {
        return job.limit().compareTo(longest) < 0 ? job.limit() : longest;
    }
}
