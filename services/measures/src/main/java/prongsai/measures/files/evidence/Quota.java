package prongsai.measures.files.evidence;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/**
 * How much an LAO may keep: all of its evidence, earlier editions too, and the whole size of files that are on their way.
 * Generous, so that honest offices never meet it; there, so that nobody fills the disk of all.
 */
@Component
public class Quota {
    private final QuotaStore store;
    private final long limit;

    Quota(QuotaStore store, StorageSettings settings) {
        this.store = store;
        this.limit = settings.quota().toBytes();
    }

    /** In bytes. */
    long limit() {
        return limit;
    }

    /**
     * Makes sure, within the tenant's transaction, that so much more fits; until its end no other request of the LAO comes
     * to another answer. Errors: 413 {@code evidence-quota} with {@code used} and {@code quota}, in bytes.
     */
    public Mono<Void> require(long more) {
        return store.lock()
                .then(store.used())
                .flatMap(used -> used + more > limit ? Mono.error(full(used)) : Mono.empty());
    }

    private Problem full(long used) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "evidence-quota", gigabytes(used), gigabytes(limit))
                .with("used", used)
                .with("quota", limit);
    }

    private static String gigabytes(long bytes) {
        return String.format(
                Locale.ROOT, "%.1f", (double) bytes / DataSize.ofGigabytes(1).toBytes());
    }
}
