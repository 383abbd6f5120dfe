package prongsai.aggregation.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import prongsai.aggregation.area.AreaCode;
import prongsai.tenancy.Transactions;
import prongsai.thai.FiscalYear;
import reactor.core.publisher.Mono;

/**
 * Rolls completion up, always live, and only over what the caller may see.
 *
 * <p>An answer is a whole list, complete before its first byte is sent: at most one row for each LAO of the country (about
 * 7,850, some 1 MB as CSV). The transaction has ended by then, so the reader of a long export holds no connection however
 * slow he is, and exports need no pool of their own (docs/decisions/0009).
 */
@Service
public class CompletionService {
    private final CompletionStore store;
    private final Transactions transactions;
    private final Clock clock;

    CompletionService(CompletionStore store, Transactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The parts of an area by Thai alphabet; no LAO that exists in the year is left out. */
    public Mono<List<Completion>> ofArea(FiscalYear year, AreaCode area, Breakdown by) {
        return rows(year, area.code(), by);
    }

    /** One LAO by any code that it ever had; empty where it is not the caller's or does not exist in the year. */
    public Mono<Completion> ofLao(FiscalYear year, String code) {
        return rows(year, code, Breakdown.LAO)
                .flatMap(rows -> Mono.justOrEmpty(rows.stream().findFirst()));
    }

    /** The caller's own LAO. */
    public Mono<List<Completion>> ofOwnLao(FiscalYear year) {
        return rows(year, AreaCode.NATION.code(), Breakdown.LAO);
    }

    private Mono<List<Completion>> rows(FiscalYear year, String within, Breakdown by) {
        return transactions.area(Mono.defer(() -> store.rows(year, within, by, LocalDate.now(clock))));
    }
}
