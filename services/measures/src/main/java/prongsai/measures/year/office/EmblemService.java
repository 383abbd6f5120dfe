package prongsai.measures.year.office;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.measures.files.foreign.ForeignFiles;
import prongsai.measures.files.upload.SentFiles;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import prongsai.worker.job.Emblem;
import prongsai.worker.job.Job;
import reactor.core.publisher.Mono;

/** An office's emblem: what was sent is drawn anew by a worker, and the copy alone is kept (docs/decisions/0046-an-office-says-who-it-is.md). */
@Service
class EmblemService {
    /** As the database has it. */
    static final int MOST_BYTES = 300_000;

    /** Pixels on the longer side. */
    static final int SIDE = 512;

    private static final byte[] NONE = {};

    private final SentFiles files;
    private final ForeignFiles foreign;
    private final OfficeStore offices;
    private final EmblemStore store;
    private final PublishedStore published;
    private final Transactions transactions;

    EmblemService(
            SentFiles files,
            ForeignFiles foreign,
            OfficeStore offices,
            EmblemStore store,
            PublishedStore published,
            Transactions transactions) {
        this.files = files;
        this.foreign = foreign;
        this.offices = offices;
        this.store = store;
        this.published = published;
        this.transactions = transactions;
    }

    /** Errors: 404 where there is none. */
    Mono<EmblemStore.Kept> now() {
        return transactions.tenant(store.now()).switchIfEmpty(Mono.error(Problem::notFound));
    }

    /**
     * Holds from now on. Errors: 400 {@code file-missing}, 413 {@code emblem-too-large}, 415 {@code not-an-emblem}, 404 where the
     * register lacks the LAO; as {@link ForeignFiles#open}.
     */
    Mono<Long> say(Caller caller, Mono<Part> file) {
        return files.use(file, "emblem-too-large", sent -> foreign.open(sent, new Job.DrawEmblem(SIDE, MOST_BYTES)))
                .mapNotNull(Emblem::png)
                .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-an-emblem")))
                .flatMap(png -> keep(caller, png));
    }

    /** Holds no longer. Errors: 404 where there is none. */
    Mono<Long> withdraw(Caller caller) {
        return keep(caller, NONE);
    }

    private Mono<Long> keep(Caller caller, byte[] png) {
        return transactions
                .tenant(offices.lock()
                        .then(Mono.defer(
                                () -> store.now().map(EmblemStore.Kept::png).defaultIfEmpty(NONE)))
                        .filter(before -> png.length > 0 || before.length > 0)
                        .flatMap(before -> Arrays.equals(before, png)
                                ? Mono.just(0L)
                                : store.say(caller, png).then(publish())))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private Mono<Long> publish() {
        return offices.read().flatMap(office -> published.office(office.now(OfficeField.TELEPHONE)));
    }
}
