package prongsai.aggregation.statistics;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDateException;
import prongsai.web.Problem;

/** Reads the fiscal year that a request names, and knows the one that is running. */
@Component
public class Years {
    private final Clock clock;

    Years(Clock clock) {
        this.clock = clock;
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

    FiscalYear running() {
        return FiscalYear.of(LocalDate.now(clock));
    }
}
