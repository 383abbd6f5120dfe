package prongsai.measures.core.value;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import prongsai.web.TakesMissing;

/**
 * A paper that a measure rests on: a manual, an order, an announcement, a declaration. It may be of long ago, as an order
 * that still holds, or take effect in days to come.
 *
 * @param number of an order or announcement; may be empty
 * @param version of a manual; may be empty
 * @param effectiveOn the day that it takes effect, is dated or was signed
 * @param holder whom an order empowers, or who signed; may be empty
 * @param evidenceId the paper among the plan's evidence, or null
 * @param url the paper on the web, or empty
 * @param reports of the months, October first
 */
@TakesMissing
public record MeasureDocument(
        String title,
        String number,
        String version,
        @Nullable LocalDate effectiveOn,
        String holder,
        @Nullable UUID evidenceId,
        String url,
        List<MonthReport> reports)
        implements ListValue<MeasureDocument> {
    private static final int TITLE = 500;
    private static final int HOLDER = 300;
    private static final int SHORT = 100;

    public MeasureDocument {
        title = Words.given(title);
        number = Words.given(number);
        version = Words.given(version);
        holder = Words.given(holder);
        url = Words.given(url);
        reports = Lists.ordered(reports, Comparator.comparingInt(report -> FiscalMonth.place(report.month())));
    }

    /** One of which no more is known. */
    public static MeasureDocument titled(String title) {
        return new MeasureDocument(title, "", "", null, "", null, "", List.of());
    }

    /** With at most one report for each month. */
    @Override
    public MeasureDocument checked() {
        DoneDate.checkEra("effectiveOn", effectiveOn);
        Set<Integer> seen = new HashSet<>();
        for (MonthReport report : reports) {
            if (!seen.add(report.month())) {
                throw Problem.invalid("month", "unknown-month", report.month());
            }
        }
        return new MeasureDocument(
                Words.required("title", title, TITLE),
                Words.optional("number", number, SHORT),
                Words.optional("version", version, SHORT),
                effectiveOn,
                Words.optional("holder", holder, HOLDER),
                evidenceId,
                Words.address("url", url),
                reports.stream().map(MonthReport::checked).toList());
    }

    @Override
    public void requireDays(FiscalYear year, LocalDate today) {
        reports.forEach(report -> DoneDate.check("reportedOn", report.reportedOn(), year, today));
    }

    /** Its own, and those of its monthly reports. */
    @Override
    public Set<UUID> papers() {
        return Stream.concat(
                        Stream.ofNullable(evidenceId),
                        reports.stream().flatMap(report -> Stream.ofNullable(report.evidenceId())))
                .collect(Collectors.toSet());
    }

    /** Null where nothing was reported for that month. */
    public @Nullable MonthReport in(int month) {
        return reports.stream()
                .filter(report -> report.month() == month)
                .findFirst()
                .orElse(null);
    }

    /** The same with this for its month. */
    public MeasureDocument with(MonthReport report) {
        return with(Stream.concat(others(report.month()), Stream.of(report)).toList());
    }

    /** The same as if nothing had been reported for that month. */
    public MeasureDocument without(int month) {
        return with(others(month).toList());
    }

    /** The same with these reports and no others. */
    public MeasureDocument with(List<MonthReport> others) {
        return new MeasureDocument(title, number, version, effectiveOn, holder, evidenceId, url, others);
    }

    private Stream<MonthReport> others(int month) {
        return reports.stream().filter(report -> report.month() != month);
    }

    @Override
    public MeasureDocument withoutPapers() {
        return new MeasureDocument(
                title,
                number,
                version,
                effectiveOn,
                holder,
                null,
                url,
                reports.stream().map(MonthReport::withoutPaper).toList());
    }

    /** What it is and who holds it: number, day and paper are of each year. */
    @Override
    public MeasureDocument undone() {
        return new MeasureDocument(title, "", "", null, holder, null, "", List.of());
    }

    @Override
    public MeasureDocument reworded(UnaryOperator<String> words) {
        return new MeasureDocument(
                words.apply(title), number, version, effectiveOn, words.apply(holder), evidenceId, url, reports);
    }
}
