package prongsai.measures.core.value;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import prongsai.web.TakesMissing;

/**
 * Something that an LAO keeps open to the public (ประเด็นข้อมูล), with what was seen of it in each quarter.
 *
 * @param checks by quarter
 */
@TakesMissing
public record Topic(String title, List<Check> checks) implements ListValue<Topic> {
    private static final int TITLE = 500;

    /** The five sub-indicators of indicator 9 of the national assessment, as the official measure names them. */
    public static final List<String> USUAL = List.of(
            "ข้อมูลพื้นฐาน",
            "การบริหารงาน",
            "การบริหารเงินงบประมาณ",
            "การบริหารและพัฒนาทรัพยากรบุคคล",
            "การส่งเสริมความโปร่งใส");

    /**
     * It was there when somebody looked.
     *
     * @param quarter of the fiscal year, 1 to 4
     * @param url where it is shown; may be empty
     */
    @TakesMissing
    public record Check(int quarter, String url, LocalDate checkedOn) {
        public Check {
            url = Words.given(url);
        }

        /** @throws Problem 400 naming the field that cannot be kept */
        public Check checked() {
            if (quarter < 1 || quarter > 4) {
                throw Problem.invalid("quarter", "unknown-quarter", quarter);
            }
            return new Check(quarter, Words.address("url", url), DoneDate.required("checkedOn", checkedOn));
        }
    }

    public Topic {
        title = Words.given(title);
        checks = Lists.ordered(checks, Comparator.comparingInt(Check::quarter));
    }

    /** Of nothing that was looked at yet. */
    public static Topic unchecked(String title) {
        return new Topic(title, List.of());
    }

    /** At most one for each quarter. */
    @Override
    public Topic checked() {
        String tidy = Words.required("title", title, TITLE);
        Set<Integer> seen = new HashSet<>();
        for (Check check : checks) {
            if (!seen.add(check.quarter())) {
                throw Problem.invalid("quarter", "unknown-quarter", check.quarter());
            }
        }
        return new Topic(tidy, checks.stream().map(Check::checked).toList());
    }

    @Override
    public void requireDays(FiscalYear year, LocalDate today) {
        checks.forEach(check -> DoneDate.check("checkedOn", check.checkedOn(), year, today));
    }

    /** What was seen in a quarter; null where nobody has looked. */
    public @Nullable Check in(int quarter) {
        return checks.stream()
                .filter(check -> check.quarter() == quarter)
                .findFirst()
                .orElse(null);
    }

    /** The same with this for its quarter. */
    public Topic with(Check check) {
        return new Topic(
                title, Stream.concat(others(check.quarter()), Stream.of(check)).toList());
    }

    /** The same as if nobody had looked in that quarter. */
    public Topic without(int quarter) {
        return new Topic(title, others(quarter).toList());
    }

    private Stream<Check> others(int quarter) {
        return checks.stream().filter(check -> check.quarter() != quarter);
    }

    @Override
    public Topic withoutPapers() {
        return this;
    }

    @Override
    public Topic undone() {
        return unchecked(title);
    }

    @Override
    public Topic reworded(UnaryOperator<String> words) {
        return new Topic(words.apply(title), checks);
    }
}
