package prongsai.measures.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import prongsai.measures.evidence.EvidenceStorage;
import prongsai.tenancy.Transactions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Throws away, each hour, what was begun and left. First the bytes and then the rows that name them, so that whatever
 * fails is tried again the next hour. An upload that has expired takes no more pieces, so none can come in between.
 */
@Component
public class ExpiredUploads {
    private static final Logger log = LoggerFactory.getLogger(ExpiredUploads.class);
    /** Longer than a request that began in time can take to end. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final int AT_ONCE = 8;

    private final Transactions transactions;
    private final ExpiredUploadStore expired;
    private final EvidenceStorage storage;
    private final Clock clock;

    ExpiredUploads(Transactions transactions, ExpiredUploadStore expired, EvidenceStorage storage, Clock clock) {
        this.transactions = transactions;
        this.expired = expired;
        this.storage = storage;
        this.clock = clock;
    }

    /** The number of uploads that were thrown away. */
    Mono<Long> throwAway() {
        Instant before = clock.instant().minus(GRACE);
        return transactions
                .open(expired.keys(before))
                .flatMapMany(Flux::fromIterable)
                .flatMap(storage::delete, AT_ONCE)
                .then(Mono.defer(() -> transactions.open(expired.drop(before))));
    }

    @Scheduled(fixedRate = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    Mono<Long> hourly() {
        return throwAway()
                .timeout(Duration.ofMinutes(10))
                .doOnNext(count -> log.info("Uploads that were left: {}", count))
                .doOnError(e -> log.error("Uploads that were left could not be thrown away", e))
                .onErrorComplete();
    }
}
