package prongsai.measures.core.value;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.web.Problem;
import prongsai.web.TakesMissing;

/**
 * What was done under an order in a month was reported.
 *
 * @param month of the calendar, 1 to 12
 * @param evidenceId the report among the plan's evidence, or null
 * @param url the report on the web, or empty
 */
@TakesMissing
public record MonthReport(
        int month, LocalDate reportedOn, @Nullable UUID evidenceId, String url) {
    public MonthReport {
        url = Words.given(url);
    }

    /** @throws Problem 400 naming the field that cannot be kept */
    public MonthReport checked() {
        return new MonthReport(
                FiscalMonth.checked("month", month),
                DoneDate.required("reportedOn", reportedOn),
                evidenceId,
                Words.address("url", url));
    }

    MonthReport withoutPaper() {
        return new MonthReport(month, reportedOn, null, url);
    }
}
