package prongsai.measures.core.value;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import prongsai.web.Problem;
import prongsai.web.TakesMissing;

/**
 * How often people complained of something in a month, beside the same month of the year before. None is a count too: that
 * nobody complained is what many an outcome says.
 *
 * @param month of the calendar, 1 to 12
 * @param subject what it was about, as ความล่าช้าในการให้บริการ
 * @param kind one of {@link #KINDS}
 * @param count 0 to 99,999; null while nobody has counted
 * @param lastYear the count of the year before; null where nobody knows it
 */
@TakesMissing
public record Complaint(
        int month,
        String subject,
        String kind,
        @Nullable Integer count,
        @Nullable Integer lastYear) implements ListValue<Complaint> {
    private static final int SUBJECT = 300;
    private static final int MOST = 99_999;

    /** What is complained of; the first is what the national assessment asks for by itself. */
    public static final List<String> KINDS =
            List.of("corruption", "service", "conduct", "procurement", "personnel", "other");

    /** Nobody complained in a month, of whatever kind. It is a count as any other, and is taken again in the next year. */
    public static Complaint none(int month, @Nullable Integer lastYear) {
        return new Complaint(month, "เรื่องร้องเรียนทุกประเภท", "other", 0, lastYear);
    }

    /**
     * A year's counts together.
     *
     * @param open rows that nobody has counted yet
     * @param lastYear null where a row of this year's count does not know it
     */
    public record Total(int count, int open, @Nullable Integer lastYear) {
        /** Whether this year can be held against the last. */
        public boolean compared() {
            return lastYear != null && open == 0;
        }

        /** How many more than last year; less than nothing where there were fewer, nothing where that is not known. */
        public int change() {
            return lastYear == null ? 0 : count - lastYear;
        }
    }

    public static Total total(List<Complaint> all) {
        return new Total(
                all.stream()
                        .map(Complaint::count)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum(),
                (int) all.stream().filter(complaint -> complaint.count == null).count(),
                all.stream().anyMatch(complaint -> complaint.lastYear == null)
                        ? null
                        : all.stream()
                                .mapToInt(complaint -> Objects.requireNonNullElse(complaint.lastYear, 0))
                                .sum());
    }

    public Complaint {
        subject = Words.given(subject);
        kind = Words.given(kind).strip();
    }

    @Override
    public Complaint checked() {
        if (!KINDS.contains(kind)) {
            throw Problem.invalid("kind", "unknown-complaint-kind", kind);
        }
        return new Complaint(
                FiscalMonth.checked("month", month),
                Words.required("subject", subject, SUBJECT),
                kind,
                counted("count", count),
                counted("lastYear", lastYear));
    }

    private static @Nullable Integer counted(String field, @Nullable Integer count) {
        if (count != null && (count < 0 || count > MOST)) {
            throw Problem.invalid(field, "count-out-of-range", count, MOST);
        }
        return count;
    }

    /** The same where the year before was not that of the count. */
    Complaint withoutLastYear() {
        return new Complaint(month, subject, kind, count, null);
    }

    @Override
    public Complaint withoutPapers() {
        return this;
    }

    @Override
    public Complaint undone() {
        return new Complaint(month, subject, kind, null, lastYear);
    }

    /** What was counted stands beside the month of the next year. */
    @Override
    public Complaint carried() {
        return new Complaint(month, subject, kind, null, count);
    }

    @Override
    public Complaint reworded(UnaryOperator<String> words) {
        return new Complaint(month, words.apply(subject), kind, count, lastYear);
    }
}
