package prongsai.measures.files.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.measures.files.evidence.ArrivingFile;
import prongsai.measures.files.evidence.Destination;
import prongsai.measures.files.evidence.EvidenceService;
import prongsai.measures.files.evidence.FileLimits;
import prongsai.measures.files.evidence.FileNote;
import prongsai.measures.files.evidence.Quota;
import prongsai.tenancy.Ids;
import prongsai.tenancy.Transactions;
import prongsai.web.LogContext;
import prongsai.web.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes in files piece by piece, so that a broken line costs one piece at most. Pieces are kept where evidence is kept,
 * and the database says how far a file has come: any instance of the service can go on with it.
 */
@Service
public class UploadService {
    /** For how long an upload waits for its next piece. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(UploadService.class);

    private final Transactions transactions;
    private final UploadStore uploads;
    private final EvidenceService evidence;
    private final Pieces pieces;
    private final Quota quota;
    private final Clock clock;

    UploadService(
            Transactions transactions,
            UploadStore uploads,
            EvidenceService evidence,
            Pieces pieces,
            Quota quota,
            Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.evidence = evidence;
        this.pieces = pieces;
        this.quota = quota;
        this.clock = clock;
    }

    /** Errors: 404 and 403 as {@link EvidenceService#require}; nothing else of the request is looked at before. */
    Mono<Void> require(Caller caller, Destination place) {
        return evidence.require(caller, place).then();
    }

    /**
     * Begins a file. Errors: 400 {@code evidence-empty}, 413 {@code evidence-too-large}, 429 {@code too-many-uploads}; as
     * {@link Quota#require}, so that a file that has begun finds its room at the end.
     *
     * @param size of the whole file, in bytes
     */
    Mono<Upload> begin(Caller caller, Destination place, FileNote note, long size) {
        if (!(caller.jurisdiction() instanceof Jurisdiction.OfLao(UUID lao))) {
            return Mono.error(Problem.notFound());
        }
        if (size <= 0) {
            return Mono.error(Problem.invalid("Upload-Length", "evidence-empty"));
        }
        if (size > FileLimits.EVIDENCE) {
            return Mono.error(new Problem(
                    HttpStatus.CONTENT_TOO_LARGE, "evidence-too-large", FileLimits.megabytes(FileLimits.EVIDENCE)));
        }
        Instant now = clock.instant();
        Upload upload = new Upload(lao, Ids.next(), place, caller.subject(), note, size, 0, now.plus(PATIENCE), null);
        return transactions
                .tenant(quota.require(size).then(uploads.begin(upload, FileLimits.SENDING, now)))
                .filter(begun -> begun)
                .switchIfEmpty(Mono.error(() -> new Problem(
                        HttpStatus.TOO_MANY_REQUESTS, "too-many-uploads", String.valueOf(FileLimits.SENDING))))
                .thenReturn(upload);
    }

    /** Errors: 404 where it is not this person's, 410 {@code upload-expired}. */
    Mono<Upload> find(Caller caller, UUID id) {
        return transactions
                .tenant(uploads.find(id, caller.subject()))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(upload -> upload.requireAlive(clock.instant()));
    }

    /**
     * Goes on with a file; the value is how far it has come. What came before the line broke is kept. With the last byte
     * it becomes evidence, or is forgotten where it can be none (415, 404, 403, 409).
     */
    Mono<Upload> append(Caller caller, Upload upload, Flux<DataBuffer> body) {
        if (upload.done()) {
            return Mono.just(upload);
        }
        return Mono.deferContextual(context -> Mono.usingWhen(
                Mono.fromSupplier(() -> pieces.piece(upload.size() - upload.received()))
                        .map(piece -> new Arrival(
                                piece,
                                // Cached, so that it goes on to its end though nobody waits for the answer any more.
                                Mono.defer(() -> settle(caller, upload, piece))
                                        .contextWrite(context)
                                        .cache())),
                arrival -> pieces.take(arrival.piece(), body).then(arrival.settled()),
                arrival -> pieces.discard(arrival.piece()),
                (arrival, failure) -> failure instanceof Problem
                        ? pieces.discard(arrival.piece())
                        : arrival.settled().onErrorComplete().then(pieces.discard(arrival.piece())),
                arrival -> arrival.settled().onErrorComplete().then(pieces.discard(arrival.piece()))));
    }

    /** @param settled what to do with the bytes that came, done once */
    private record Arrival(ArrivingFile piece, Mono<Upload> settled) {}

    private Mono<Upload> settle(Caller caller, Upload upload, ArrivingFile piece) {
        return pieces.seal(piece).flatMap(size -> {
            if (size == 0) {
                return Mono.just(upload);
            }
            return upload.received() + size < upload.size()
                    ? advance(upload, piece, size)
                    : finish(caller, upload, piece);
        });
    }

    private Mono<Upload> advance(Upload upload, ArrivingFile piece, long size) {
        String key = pieces.key(upload);
        Instant now = clock.instant();
        return pieces.keep(key, piece)
                .then(transactions.tenant(uploads.advance(upload, size, key, now, now.plus(PATIENCE))))
                .filter(moved -> moved)
                .switchIfEmpty(Mono.error(() -> movedOn(upload)))
                .onErrorResume(e -> pieces.forget(List.of(key)).then(Mono.error(e)))
                .thenReturn(upload.advancedBy(size, now.plus(PATIENCE)));
    }

    private Mono<Upload> finish(Caller caller, Upload upload, ArrivingFile last) {
        Instant now = clock.instant();
        return transactions
                .tenant(uploads.keys(upload.id()))
                .flatMap(keys -> evidence.attach(
                                caller,
                                upload.place(),
                                upload.note(),
                                pieces.all(keys, last),
                                attached -> uploads.finish(upload, attached.id(), now, now.plus(PATIENCE))
                                        .filter(finished -> finished)
                                        .switchIfEmpty(Mono.error(() -> movedOn(upload)))
                                        .then(uploads.forgetPieces(upload.id())))
                        .flatMap(changed -> pieces.forget(keys)
                                .thenReturn(upload.keptAs(changed.value().id(), now.plus(PATIENCE)))))
                .onErrorResume(
                        Problem.class, e -> neverEvidence(e) ? forget(upload).then(Mono.error(e)) : Mono.error(e));
    }

    /** What no second try would mend; a database that is away is no such thing, nor a plan that somebody changes. */
    private static boolean neverEvidence(Problem problem) {
        return problem.status() == HttpStatus.UNSUPPORTED_MEDIA_TYPE
                || problem.status() == HttpStatus.NOT_FOUND
                || problem.status() == HttpStatus.FORBIDDEN
                || problem.slug().equals("evidence-replaced");
    }

    private static Problem movedOn(Upload upload) {
        return new Problem(HttpStatus.CONFLICT, "upload-offset", String.valueOf(upload.received()), "?");
    }

    /** Gives a file up; one that became evidence stays. Errors: 404 where somebody else gave it up meanwhile. */
    Mono<Void> giveUp(Upload upload) {
        return forget(upload)
                .filter(gone -> gone || upload.done())
                .switchIfEmpty(Mono.error(Problem::notFound))
                .then();
    }

    /** Whether it was there, and no evidence yet. */
    private Mono<Boolean> forget(Upload upload) {
        return transactions
                .tenant(uploads.keys(upload.id())
                        .flatMap(keys -> uploads.forget(upload.id()).map(gone -> new Forgotten(keys, gone))))
                .flatMap(forgotten -> pieces.forget(forgotten.keys()).thenReturn(forgotten.gone()))
                .doOnEach(LogContext.onNext(gone -> log.debug("An upload was given up: {}", gone)));
    }

    private record Forgotten(List<String> keys, boolean gone) {}
}
