package prongsai.worker;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import prongsai.web.Problem;
import prongsai.worker.job.Job;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has foreign files opened, in processes that are really ended at their limits. The work is bounded, and not only the
 * waiting for it: who leaves leaves a job behind that ends by itself or is ended soon.
 */
public final class Workers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    private final WorkerSettings settings;
    private final MeterRegistry meters;
    private final Turns turns;
    private final Crew crew;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("worker-", 1).daemon().factory());

    public Workers(WorkerSettings settings, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        this.turns = new Turns(settings.most(), settings.waiting(), clock);
        this.crew = new Crew(settings, meters);
        meters.gauge("prongsai.workers.waiting", turns, Turns::queued);
    }

    /** Starts the reserve, so that the first file need not wait for it. */
    public void warmUp() {
        crew.fillUp();
    }

    /**
     * Errors: {@link WorkerEnded} where the file broke its worker; 503 {@code files-busy} where too many wait, or for too
     * long, or the machine is too crowded to come to an end.
     *
     * @param owner among whom the workers are shared out: the LAO whose file it is
     * @param file of this machine, which stays there until the answer
     */
    public <R> Mono<R> ask(UUID owner, Path file, Job<R> job) {
        return turns.next(owner)
                .timeout(settings.patience())
                .onErrorMap(Workers::isCrowded, Workers::busy)
                // A job that nobody waits for any more is not cancelled: it is short, and a new process costs more.
                .flatMap(turn -> Mono.fromFuture(() -> run(turn, file, job), true))
                .flatMap(Function.identity());
    }

    /** What comes of it, a broken worker included: where nobody waits any more, nobody has to be told. */
    private <R> CompletableFuture<Mono<R>> run(Turns.Turn turn, Path file, Job<R> job) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return Mono.just(done(turn, file, job));
                    } catch (WorkerEnded e) {
                        if (e.breach() == Breach.STALL || !Files.exists(file)) {
                            // No fault of the file; whoever sent it may have left, and it with them.
                            return Mono.error(busy(e));
                        }
                        turn.broke();
                        return Mono.error(e);
                    } finally {
                        turn.giveBack();
                    }
                },
                threads);
    }

    private <R> R done(Turns.Turn turn, Path file, Job<R> job) {
        WorkerProcess worker = crew.take(turn.isOneMore());
        try {
            byte[] answer = worker.ask(json.writeValueAsBytes(new Task(file, job)), settings.limit(job));
            R result = json.readValue(answer, job.type());
            crew.giveBack(worker);
            return result;
        } catch (WorkerEnded e) {
            meters.counter("prongsai.workers.ended", "breach", e.breach().code())
                    .increment();
            log.atWarn()
                    .addKeyValue("job", job.getClass().getSimpleName())
                    .addKeyValue("breach", e.breach().code())
                    .log("A file broke its worker");
            crew.end(worker);
            crew.fillUp();
            throw e;
        }
    }

    private static boolean isCrowded(Throwable failure) {
        return failure instanceof RejectedExecutionException || failure instanceof TimeoutException;
    }

    private static Problem busy(Throwable cause) {
        Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "files-busy");
        problem.initCause(cause);
        return problem;
    }

    @Override
    public void close() {
        crew.close();
        threads.shutdownNow();
    }
}
