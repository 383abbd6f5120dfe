package prongsai.measures.kinds.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.part.DoneDate;
import prongsai.measures.core.part.Part;
import prongsai.measures.core.part.Words;
import prongsai.measures.core.seen.Seen;
import prongsai.web.Problem;

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
 * @param reports of the months, each at most once, October first
 */
public record MeasureDocument(
        UUID id,
        String title,
        String number,
        String version,
        @Nullable LocalDate effectiveOn,
        String holder,
        @Nullable UUID evidenceId,
        String url,
        List<MonthReport> reports)
        implements Part {
    private static final int TITLE = 500;
    private static final int HOLDER = 300;
    private static final int SHORT = 100;

    public MeasureDocument {
        title = Words.required("title", title, TITLE);
        number = Words.optional("number", number, SHORT);
        version = Words.optional("version", version, SHORT);
        DoneDate.checkEra("effectiveOn", effectiveOn);
        holder = Words.optional("holder", holder, HOLDER);
        url = Words.address("url", url);
        Set<Integer> seen = new HashSet<>();
        for (MonthReport report : reports) {
            if (!seen.add(report.month())) {
                throw Problem.invalid("month", "unknown-month", report.month());
            }
        }
        reports = reports.stream()
                .sorted(Comparator.comparingInt(MonthReport::place))
                .toList();
    }

    /** Its own, and those of its monthly reports. */
    @Override
    public Set<UUID> papers() {
        return Stream.concat(
                        Stream.ofNullable(evidenceId),
                        reports.stream().flatMap(report -> Stream.ofNullable(report.evidenceId())))
                .collect(Collectors.toSet());
    }

    /** What its form shows. */
    Seen seen() {
        return Seen.of("title", title)
                .and("number", number)
                .and("version", version)
                .and("effectiveOn", effectiveOn)
                .and("holder", holder)
                .and("evidence", evidenceId)
                .and("url", url);
    }

    /** What the form of one month shows; each month is a form of its own. */
    Seen seenOf(int month) {
        return reports.stream()
                .filter(report -> report.month() == month)
                .findFirst()
                .map(MonthReport::seen)
                .orElseGet(MonthReport::seenOfNone);
    }

    MeasureDocument reported(MonthReport report) {
        return with(Stream.concat(without(report.month()), Stream.of(report)).toList());
    }

    MeasureDocument unreported(int month) {
        return with(without(month).toList());
    }

    private Stream<MonthReport> without(int month) {
        return reports.stream().filter(report -> report.month() != month);
    }

    private MeasureDocument with(List<MonthReport> others) {
        return new MeasureDocument(id, title, number, version, effectiveOn, holder, evidenceId, url, others);
    }
}
