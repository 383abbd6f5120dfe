package prongsai.measures.work.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that was found.
 *
 * @param fiscalYear of its plan
 * @param measure the number of its measure; null for what belongs to the year as a whole
 * @param title of its measure
 * @param anchor what its page shows it at, where the kind alone does not say
 * @param score 1 where every term is there letter by letter, less where some have faults
 */
public record Hit(
        int fiscalYear,
        @Nullable Integer measure,
        @Nullable String title,
        Kind kind,
        @Nullable UUID anchor,
        String text,
        double score) {
    Hit scored(double other) {
        return new Hit(fiscalYear, measure, title, kind, anchor, text, other);
    }

    /** The place of our pages that shows it. */
    public String address() {
        return measure == null
                ? "/plans/%d/%s".formatted(fiscalYear, ofYear())
                : "/plans/%d/measures/%d%s".formatted(fiscalYear, measure, ofMeasure());
    }

    private String ofYear() {
        return kind == Kind.ANALYSIS ? "readiness#analysis" : "evidence" + at("evidence");
    }

    private String ofMeasure() {
        return switch (kind) {
            case MEASURE, ANALYSIS -> "";
            case RESULT -> "#results";
            case OUTCOME -> "#outcomes";
            case STEP, NOTE, EVIDENCE -> at("task");
            case REPORT -> at(Kind.DOCUMENT.code());
            case QUESTION -> at(Kind.SURVEY.code());
            case MULTI_YEAR -> "#multi-year-plan";
            // What stands in a list of the measure is found under its own name there.
            default -> at(kind.code());
        };
    }

    private String at(String what) {
        return anchor == null ? "" : "#%s-%s".formatted(what, anchor);
    }
}
