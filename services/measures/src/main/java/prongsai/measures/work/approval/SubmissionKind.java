package prongsai.measures.work.approval;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is signed. */
enum SubmissionKind {
    /** What the plan says: measures, units, quarters, steps with their days, what indicators aim at. */
    PLAN,
    /** The same with what became of it. */
    REPORT;

    /** The name that JSON and the database use. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What of some content is signed. */
    Outline part(Outline content) {
        return switch (this) {
            case PLAN -> content.asPlan();
            case REPORT -> content;
        };
    }
}
