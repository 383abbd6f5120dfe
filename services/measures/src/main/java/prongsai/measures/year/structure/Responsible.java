package prongsai.measures.year.structure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a measure is every unit's (ทุกส่วนราชการ), or that of those which are named. */
public enum Responsible {
    ALL,
    SOME;

    /** As forms have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Some where a form says nothing of it. */
    public static Responsible of(@Nullable String code) {
        return ALL.code().equals(code) ? ALL : SOME;
    }
}
