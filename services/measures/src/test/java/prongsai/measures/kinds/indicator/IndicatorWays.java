package prongsai.measures.kinds.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        return new IndicatorText(subject, comparator, target, unit, method, baseline, actual).read(ID);
    }

    public static Indicator byJson(
            String subject,
            String comparator,
            BigDecimal target,
            String unit,
            String method,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal actual) {
        return new IndicatorApi.Row(null, subject, comparator, target, unit, method, baseline, actual, null).as(ID);
    }
}
