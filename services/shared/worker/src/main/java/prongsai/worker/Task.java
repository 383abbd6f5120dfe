package prongsai.worker;

import java.nio.file.Path;
import prongsai.worker.job.Job;

/** A job with the file that it is to be done with: one message to a worker. */
public record Task(Path file, Job<?> job) {}
