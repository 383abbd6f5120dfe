package prongsai.measures.kinds.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.part.NumberField;
import prongsai.measures.core.part.Part;
import prongsai.measures.core.part.Words;
import prongsai.measures.core.plan.Comparison;
import prongsai.web.Problem;

/**
 * A target of a measure (ตัวชี้วัด) as a person may write it. Whether it was met follows by rule and is not written.
 *
 * @param comparator one of {@code >= > = < <=}
 * @param unit {@code percent}, or a word such as เรื่อง
 * @param sourceText the words of the paper that set the target; empty once the target is another
 */
public record Indicator(
        UUID id,
        String subject,
        String comparator,
        BigDecimal target,
        String unit,
        String method,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal actual,
        String sourceText)
        implements Part {
    public static final String PERCENT = "percent";

    private static final int LINE = 1000;
    private static final int UNIT = 60;

    public Indicator {
        subject = Words.required("subject", subject, LINE);
        comparator = comparator.strip();
        unit = Words.required("unit", unit, UNIT);
        method = Words.optional("method", method, LINE);
        sourceText = Words.optional("sourceText", sourceText, LINE);
        if (Comparison.find(comparator).isEmpty()) {
            throw Problem.invalid("comparator", "unknown-comparator", comparator);
        }
        NumberField.within("target", target);
        NumberField.within("baseline", baseline);
        NumberField.within("actual", actual);
        target = plain(target);
        baseline = baseline == null ? null : plain(baseline);
        actual = actual == null ? null : plain(actual);
    }

    /** As people and programs write a unit: nothing, ร้อยละ and % are percent. */
    public static String unit(@Nullable String text) {
        return text == null || text.isBlank() || text.strip().matches("ร้อยละ|%|" + PERCENT) ? PERCENT : text;
    }

    /** 80.00 is 80: the same number again is no change. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The words of the paper as far as they still say this target. */
    Indicator wordedAs(Indicator before) {
        boolean same = comparator.equals(before.comparator)
                && target.compareTo(before.target) == 0
                && unit.equals(before.unit);
        return new Indicator(
                id, subject, comparator, target, unit, method, baseline, actual, same ? before.sourceText : "");
    }

    /** The same with its actual value measured. */
    Indicator measured(@Nullable BigDecimal value) {
        return new Indicator(id, subject, comparator, target, unit, method, baseline, value, sourceText);
    }
}
