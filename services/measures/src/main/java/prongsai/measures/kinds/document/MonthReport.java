package prongsai.measures.kinds.document;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.part.Words;
import prongsai.measures.core.seen.Seen;
import prongsai.web.Problem;

/**
 * What was done under an order in a month was reported.
 *
 * @param month of the calendar, 1 to 12
 * @param evidenceId the report among the plan's evidence, or null
 * @param url the report on the web, or empty
 */
public record MonthReport(
        int month, LocalDate reportedOn, @Nullable UUID evidenceId, String url) {
    public MonthReport {
        if (month < 1 || month > 12) {
            throw Problem.invalid("month", "unknown-month", month);
        }
        url = Words.address("url", url);
    }

    Seen seen() {
        return seen(reportedOn, evidenceId, url);
    }

    /** What a form shows of a month that nobody has reported. */
    static Seen seenOfNone() {
        return seen(null, null, "");
    }

    private static Seen seen(@Nullable LocalDate reportedOn, @Nullable UUID evidenceId, String url) {
        return Seen.of("reportedOn", reportedOn).and("evidence", evidenceId).and("url", url);
    }

    /** Its place in the fiscal year, October being 0. */
    int place() {
        return (month + 2) % 12;
    }
}
