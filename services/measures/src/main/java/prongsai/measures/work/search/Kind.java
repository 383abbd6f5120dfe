package prongsai.measures.work.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a text is in its plan. */
public enum Kind {
    MEASURE,
    STEP,
    RESULT,
    OUTCOME,
    INDICATOR,
    NOTE,
    EVIDENCE,
    AGREEMENT,
    COMPLAINT,
    TOPIC,
    DOCUMENT,
    REPORT,
    MULTI_YEAR,
    SURVEY,
    QUESTION,
    ANALYSIS;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
