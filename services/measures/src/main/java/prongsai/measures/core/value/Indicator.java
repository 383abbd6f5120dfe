package prongsai.measures.core.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import prongsai.web.Problem;
import prongsai.web.TakesMissing;

/**
 * A target of a measure (ตัวชี้วัด). Whether it was met follows by rule and is not written.
 *
 * @param comparator one of {@code >= > = < <=}
 * @param unit {@code percent}, or a word such as เรื่อง
 * @param baseline what the year before reached
 * @param sourceText the words of the paper that set the target; empty once the target is another
 */
@TakesMissing
public record Indicator(
        String subject,
        String comparator,
        BigDecimal target,
        String unit,
        String method,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal actual,
        String sourceText)
        implements ListValue<Indicator> {
    public static final String PERCENT = "percent";

    /** The unit of what grew, which alone can be more than all of it. */
    public static final String GROWTH = "ร้อยละที่เพิ่มขึ้น";

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final int LINE = 1000;
    private static final int UNIT = 60;

    /** Noughts at the end say nothing: 80.00 is 80, and the same number again is no change. */
    public Indicator {
        subject = Words.given(subject);
        comparator = Words.given(comparator);
        unit = unit(unit);
        method = Words.given(method);
        sourceText = Words.given(sourceText);
        target = NumberField.plain(target);
        baseline = baseline == null ? null : NumberField.plain(baseline);
        actual = actual == null ? null : NumberField.plain(actual);
    }

    /** As people and programs write a unit: nothing, ร้อยละ and % are percent. */
    public static String unit(@Nullable String text) {
        return text == null || text.isBlank() || text.strip().matches("ร้อยละ|[%％]|เปอร์เซ็นต์|" + PERCENT)
                ? PERCENT
                : text;
    }

    @Override
    public Indicator checked() {
        String sign = comparator.strip();
        if (Objects.isNull(target)) {
            throw Problem.invalid("target", "field-missing", "target");
        }
        String about = Words.required("subject", subject, LINE);
        String counted = Words.required("unit", unit, UNIT);
        String how = Words.optional("method", method, LINE);
        String words = Words.optional("sourceText", sourceText, LINE);
        if (Comparison.find(sign).isEmpty()) {
            throw Problem.invalid("comparator", "unknown-comparator", sign);
        }
        share("target", NumberField.within("target", target), counted);
        share("baseline", NumberField.within("baseline", baseline), counted);
        share("actual", NumberField.within("actual", actual), counted);
        return new Indicator(about, sign, target, counted, how, baseline, actual, words);
    }

    /**
     * A share of all is 100 at most: 925 is 92.5 whose point was lost. Where it grew by more, the unit says so, in words that
     * whoever reads the number sees too; so nobody is asked twice, and every way in has the one rule.
     */
    private static void share(String field, @Nullable BigDecimal number, String unit) {
        if (unit.equals(PERCENT) && number != null && number.compareTo(ALL) > 0) {
            throw Problem.invalid(field, "percent-above-all", NumberField.text(number), GROWTH);
        }
    }

    /** Null where it is not measured yet. */
    @JsonProperty
    public @Nullable Boolean met() {
        return switch (attainment()) {
            case MET -> Boolean.TRUE;
            case NOT_MET -> Boolean.FALSE;
            case NOT_MEASURED -> null;
        };
    }

    public Attainment attainment() {
        return Attainment.of(
                Comparison.find(comparator).orElseThrow(() -> new IllegalStateException("comparator: " + comparator)),
                target,
                actual);
    }

    /** The words of the paper as far as they still say this target. */
    public Indicator wordedAs(Indicator before) {
        boolean same = comparator.equals(before.comparator)
                && target.compareTo(before.target) == 0
                && unit.equals(before.unit);
        return new Indicator(
                subject, comparator, target, unit, method, baseline, actual, same ? before.sourceText : "");
    }

    /** The same with its actual value measured. */
    public Indicator measured(@Nullable BigDecimal value) {
        return new Indicator(subject, comparator, target, unit, method, baseline, value, sourceText);
    }

    @Override
    public Indicator withoutPapers() {
        return this;
    }

    @Override
    public Indicator undone() {
        return measured(null);
    }

    /**
     * What it reached is the baseline of the year after it. What was kept above 100 percent before that was refused stands in a
     * year that may be closed: it is carried as growth, and the year after can begin.
     */
    @Override
    public Indicator carried() {
        boolean above = target.compareTo(ALL) > 0 || (actual != null && actual.compareTo(ALL) > 0);
        String of = unit.equals(PERCENT) && above ? GROWTH : unit;
        return new Indicator(subject, comparator, target, of, method, actual, null, sourceText);
    }

    @Override
    public Indicator reworded(UnaryOperator<String> words) {
        return new Indicator(
                words.apply(subject),
                comparator,
                target,
                unit,
                words.apply(method),
                baseline,
                actual,
                words.apply(sourceText));
    }
}
