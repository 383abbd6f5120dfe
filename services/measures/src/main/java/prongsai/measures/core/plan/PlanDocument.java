package prongsai.measures.core.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that a measure rests on: a manual, an order, an announcement, a declaration.
 *
 * @param effectiveOn the day that it takes effect, is dated or was signed
 * @param holder whom an order empowers, or who signed
 * @param evidenceId the paper among the plan's evidence, or null
 * @param url the paper on the web, or empty
 * @param reports of the months, October first
 */
public record PlanDocument(
        UUID id,
        String title,
        String number,
        String version,
        @Nullable LocalDate effectiveOn,
        String holder,
        @Nullable UUID evidenceId,
        String url,
        List<MonthReport> reports) {

    /**
     * What was done under an order in a month was reported.
     *
     * @param month of the calendar, 1 to 12
     */
    public record MonthReport(
            int month, LocalDate reportedOn, @Nullable UUID evidenceId, String url) {}

    /** Null where nothing was reported for that month. */
    public @Nullable MonthReport in(int month) {
        return reports.stream()
                .filter(report -> report.month() == month)
                .findFirst()
                .orElse(null);
    }
}
