package prongsai.measures.core.value;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether an indicator's target was reached: by rule alone, never typed by a person. */
public enum Attainment {
    /** ผ่าน */
    MET,
    /** ไม่ผ่าน */
    NOT_MET,
    /** ยังไม่วัด: nobody has written an actual value. */
    NOT_MEASURED;

    public static Attainment of(Comparison comparison, BigDecimal target, @Nullable BigDecimal actual) {
        if (actual == null) {
            return NOT_MEASURED;
        }
        return comparison.holds(actual, target) ? MET : NOT_MET;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
