package prongsai.measures.files.upload;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import prongsai.measures.files.evidence.EvidenceStorage;
import prongsai.tenancy.Transactions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Throws away, each hour, what was begun and left. First the bytes and then the rows that name them, so that whatever
 * fails is tried again the next hour. An upload that has expired takes no more pieces, so none can come in between; and
 * one that expires in between keeps its rows, since its bytes were not named.
 */
@Component
public class ExpiredUploads {
    private static final Logger log = LoggerFactory.getLogger(ExpiredUploads.class);
    private static final int AT_ONCE = 8;

    private final Transactions transactions;
    private final ExpiredUploadStore expired;
    private final EvidenceStorage storage;

    ExpiredUploads(Transactions transactions, ExpiredUploadStore expired, EvidenceStorage storage) {
        this.transactions = transactions;
        this.expired = expired;
        this.storage = storage;
    }

    /** The number of uploads that were thrown away. */
    Mono<Long> throwAway() {
        return transactions
                .job(expired.keys())
                .flatMap(keys -> Flux.fromIterable(keys)
                        .flatMap(storage::delete, AT_ONCE)
                        .then(Mono.defer(() -> transactions.job(expired.drop(keys)))));
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
