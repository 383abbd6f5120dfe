package prongsai.measures.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that was found.
 *
 * @param fiscalYear of its plan
 * @param measure the number of its measure
 * @param title of its measure
 * @param task where it can be seen, if it belongs to a task
 * @param score 1 where every term is there letter by letter, less where some are only alike
 */
public record Hit(
        int fiscalYear,
        int measure,
        String title,
        Kind kind,
        @Nullable UUID task,
        String text,
        double score) {
    /** The place of our pages that shows it. */
    public String address() {
        String page = "/plans/%d/measures/%d".formatted(fiscalYear, measure);
        return switch (kind) {
            case MEASURE, INDICATOR -> page;
            case RESULT -> page + "#results";
            case OUTCOME -> page + "#outcomes";
            case STEP, NOTE, EVIDENCE -> task == null ? page : page + "#task-" + task;
        };
    }
}
