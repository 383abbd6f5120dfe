package prongsai.aggregation.statistics;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import prongsai.tenancy.Transactions;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDateException;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Reads the fiscal year that a request names, and knows the one to show where it names none. */
@Component
public class Years {
    private final PlanYearStore plans;
    private final Transactions transactions;
    private final Clock clock;

    Years(PlanYearStore plans, Transactions transactions, Clock clock) {
        this.plans = plans;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The year asked for; where none is, the latest until the running one of which the caller's area has a plan, so
     * that a page does not open empty in the weeks before the new year's first plans. In the caller's area transaction.
     *
     * @throws Problem 400 {@code wrong-fiscal-year} for what is no year of the Buddhist era
     */
    public Mono<FiscalYear> requestedOrUsual(String text, String field) {
        return text.isBlank()
                ? transactions.area(plans.latest(running()).defaultIfEmpty(running()))
                : Mono.fromSupplier(() -> requested(text, field));
    }

    /**
     * The year asked for, in Thai or Arabic digits; the running one where none is.
     *
     * @throws Problem 400 {@code wrong-fiscal-year} for what is no year of the Buddhist era
     */
    public FiscalYear requested(String text, String field) {
        if (text.isBlank()) {
            return running();
        }
        try {
            return FiscalYear.parse(text);
        } catch (ThaiDateException e) {
            throw Problem.invalid(
                    field, "wrong-fiscal-year", String.valueOf(running().year()));
        }
    }

    /** The year asked for; the running one where none is, or what is asked for is none. */
    public FiscalYear requestedOrRunning(String text) {
        try {
            return FiscalYear.parse(text);
        } catch (ThaiDateException e) {
            return running();
        }
    }

    FiscalYear running() {
        return FiscalYear.of(LocalDate.now(clock));
    }
}
