package prongsai.measures.kinds.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.part.PartRow;
import prongsai.measures.core.value.Indicator;

/** The two ways in which a person or a program writes a target of a measure that is there. */
public final class IndicatorWays {
    private static final UUID ID = new UUID(1, 1);

    private IndicatorWays() {}

    public static Indicator byForm(
            String subject,
            String comparator,
            String target,
            String unit,
            String method,
            String baseline,
            String actual) {
        return new IndicatorText(subject, comparator, target, unit, method, baseline, actual).read();
    }

    public static Indicator byJson(
            String subject,
            String comparator,
            BigDecimal target,
            String unit,
            String method,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal actual) {
        return new PartRow<>(ID, new Indicator(subject, comparator, target, unit, method, baseline, actual, ""))
                .as(ID)
                .value()
                .checked();
    }
}
