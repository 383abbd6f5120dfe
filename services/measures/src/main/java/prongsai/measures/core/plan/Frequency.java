package prongsai.measures.core.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How often a step is due. */
public enum Frequency {
    ONCE,
    QUARTERLY,
    MONTHLY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Frequency of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
