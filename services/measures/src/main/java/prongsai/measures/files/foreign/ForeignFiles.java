package prongsai.measures.files.foreign;

import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Callers;
import prongsai.keycloak.Jurisdiction;
import prongsai.tenancy.Transactions;
import prongsai.web.LogContext;
import prongsai.web.Problem;
import prongsai.worker.WorkerEnded;
import prongsai.worker.Workers;
import prongsai.worker.job.Job;
import reactor.core.publisher.Mono;

/**
 * Has a file of the caller's LAO opened. A file that broke a worker is not tried again by itself: what asks for it is
 * refused until a person says so.
 */
@Service
public class ForeignFiles {
    private static final Logger log = LoggerFactory.getLogger(ForeignFiles.class);

    private final Workers workers;
    private final Transactions transactions;
    private final BrokenFileStore broken;

    ForeignFiles(Workers workers, Transactions transactions, BrokenFileStore broken) {
        this.workers = workers;
        this.transactions = transactions;
        this.broken = broken;
    }

    /**
     * Errors: 422 {@code file-unopened} where the file broke a worker, now or before; 503 {@code files-busy}.
     *
     * @param write puts the file where it says to be; not done for one that is refused
     */
    public <R> Mono<R> open(ForeignFile file, Job<R> job, Mono<Void> write) {
        return file.broken().contains(ForeignFile.name(job))
                ? Mono.error(ForeignFiles::unopened)
                : write.then(lao())
                        .flatMap(lao -> workers.ask(lao, file.path(), job))
                        .onErrorResume(WorkerEnded.class, ended -> remember(file.sha256(), job, ended));
    }

    /** As {@link #open(ForeignFile, Job, Mono)}; whether its like broke a worker before is asked first. */
    public <R> Mono<R> open(SentFile sent, Job<R> job) {
        return transactions
                .tenant(broken.jobs(sent.sha256()))
                .flatMap(jobs -> open(new ForeignFile(sent.path(), sent.sha256(), jobs), job, Mono.empty()));
    }

    /** What it is by its content; empty also where it broke the worker that was to say so. */
    public Mono<String> mediaType(Path file) {
        return lao().flatMap(lao -> workers.ask(lao, file, new Job.TellKind()))
                .mapNotNull(kind -> kind.mediaType())
                .doOnEach(LogContext.onError(
                        WorkerEnded.class, ended -> log.info("What nobody can tell is none of our kinds", ended)))
                .onErrorResume(WorkerEnded.class, ended -> Mono.empty());
    }

    /** Lets a file be tried again. */
    public Mono<Void> tryAgain(String sha256) {
        return transactions.tenant(broken.forget(sha256).thenReturn(sha256)).then();
    }

    private <R> Mono<R> remember(String sha256, Job<?> job, WorkerEnded ended) {
        return transactions
                .tenant(broken.keep(
                                sha256, ForeignFile.name(job), ended.breach().code())
                        .thenReturn(sha256))
                .then(Mono.error(() -> unopened(ended)));
    }

    /** The tenant among whom the workers are shared out. */
    private static Mono<UUID> lao() {
        return Callers.current()
                .map(Caller::jurisdiction)
                .ofType(Jurisdiction.OfLao.class)
                .map(Jurisdiction.OfLao::lao)
                .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.FORBIDDEN, "not-an-lao")));
    }

    private static Problem unopened() {
        return new Problem(422, "file-unopened");
    }

    private static Problem unopened(WorkerEnded ended) {
        Problem problem = unopened().with("breach", ended.breach().code());
        problem.initCause(ended);
        return problem;
    }
}
