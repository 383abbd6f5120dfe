package prongsai.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.springframework.util.unit.DataSize;
import prongsai.worker.job.Job;

/** A process that has a file opened which never ends, and says by which worker. */
final class KilledService {
    static final String WORKER = "worker: ";

    private KilledService() {}

    public static void main(String[] args) {
        Workers workers = TestWorkers.start(new WorkerSettings(
                2, 0, DataSize.ofMegabytes(400), 2, Duration.ofMinutes(1), Duration.ofMinutes(1), "off"));
        UUID owner = UUID.randomUUID();
        workers.ask(owner, Path.of(args[0]), new Job.TellKind())
                .doOnNext(kind ->
                        ProcessHandle.current().children().forEach(worker -> System.out.println(WORKER + worker.pid())))
                .then(workers.ask(owner, Path.of(args[0]), new Job.ReadText()))
                .toFuture()
                .join();
    }
}
