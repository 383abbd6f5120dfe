package prongsai.measures.core.plan;

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

    public boolean holds(double actual, double target) {
        return switch (this) {
            case AT_LEAST -> actual >= target;
            case MORE -> actual > target;
            case EQUAL -> actual == target;
            case LESS -> actual < target;
            case AT_MOST -> actual <= target;
        };
    }
}
