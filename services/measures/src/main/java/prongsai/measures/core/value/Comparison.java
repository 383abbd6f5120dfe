package prongsai.measures.core.value;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How an actual value must stand to its target. */
public enum Comparison {
    /** ไม่น้อยกว่า */
    AT_LEAST(">="),
    /** มากกว่า */
    MORE(">"),
    /** เท่ากับ */
    EQUAL("="),
    /** น้อยกว่า */
    LESS("<"),
    /** ไม่เกิน */
    AT_MOST("<=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** As JSON and the database write it: one of {@code >= > = < <=}. */
    public String sign() {
        return sign;
    }

    /** Empty for what is no sign of ours. */
    public static Optional<Comparison> find(String sign) {
        return Arrays.stream(values()).filter(each -> each.sign.equals(sign)).findFirst();
    }

    /** By value: 80.0 is 80. */
    public boolean holds(BigDecimal actual, BigDecimal target) {
        int order = actual.compareTo(target);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case MORE -> order > 0;
            case EQUAL -> order == 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
        };
    }
}
