package prongsai.measures.core.summary;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import prongsai.tenancy.Transactions;
import reactor.core.publisher.Mono;

/**
 * Recounts all plans and compares with the summaries, once a night. The answer must be zero: summaries are recomputed in
 * each change's own transaction. Anything else is a fault of ours, so it is a metric to be alarmed by.
 */
@Component
public class SummaryDrift {
    private static final Logger log = LoggerFactory.getLogger(SummaryDrift.class);

    private final DriftStore store;
    private final Transactions transactions;
    private final AtomicLong rows;

    SummaryDrift(DriftStore store, Transactions transactions, MeterRegistry meters) {
        this.store = store;
        this.transactions = transactions;
        this.rows = Objects.requireNonNull(meters.gauge("prongsai.summary.drift.rows", new AtomicLong()));
    }

    /** Summary rows that differ from a recount. */
    public Mono<Long> count() {
        return transactions.job(store.count()).doOnNext(rows::set);
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Bangkok")
    Mono<Long> nightly() {
        return count().timeout(Duration.ofMinutes(10))
                .doOnNext(found -> log.info("Summary drift: {} rows", found))
                .doOnError(e -> log.error("Summary drift could not be counted", e))
                .onErrorComplete();
    }
}
