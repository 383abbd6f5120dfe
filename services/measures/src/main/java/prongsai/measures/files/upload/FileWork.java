package prongsai.measures.files.upload;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Reckons with what a worker has read, and writes our own files, away from the event loop. How much there is to do is
 * bounded by what is let in, since nothing ends it from outside. Half of the machine at most, and since each may hold some
 * hundred times its size meanwhile, two of them; a short queue, since the people who wait look at the page.
 */
@Component
public class FileWork implements DisposableBean {
    private static final int AT_A_TIME = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 2);
    private static final int WAITING = 64;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Scheduler scheduler = Schedulers.newBoundedElastic(AT_A_TIME, WAITING, "files");

    /** Errors: 503 {@code files-busy} where too many wait or one takes too long; what the work throws. */
    public <T> Mono<T> run(Callable<T> work) {
        return Mono.fromCallable(work)
                .subscribeOn(scheduler)
                .timeout(TIMEOUT)
                .onErrorMap(
                        failure -> failure instanceof RejectedExecutionException || failure instanceof TimeoutException,
                        FileWork::busy);
    }

    private static Problem busy(Throwable cause) {
        Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "files-busy");
        problem.initCause(cause);
        return problem;
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }
}
