package prongsai.measures.transfer.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.plan.PlanDocument;

/**
 * A paper that a measure rests on, as {@link PlanDocument} without the file.
 *
 * @param reports of the months, October first, each at most once
 */
public record ContentDocument(
        String title,
        String number,
        String version,
        @Nullable LocalDate effectiveOn,
        String holder,
        String url,
        List<MonthReport> reports) {
    /** @param month of the calendar, 1 to 12 */
    public record MonthReport(int month, LocalDate reportedOn, String url) {}

    public ContentDocument {
        reports = List.copyOf(reports);
    }

    static ContentDocument of(PlanDocument document) {
        return new ContentDocument(
                document.title(),
                document.number(),
                document.version(),
                document.effectiveOn(),
                document.holder(),
                document.url(),
                document.reports().stream()
                        .map(report -> new MonthReport(report.month(), report.reportedOn(), report.url()))
                        .toList());
    }

    /** The same with its reports. */
    public ContentDocument with(List<MonthReport> others) {
        return new ContentDocument(title, number, version, effectiveOn, holder, url, others);
    }
}
