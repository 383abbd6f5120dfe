package prongsai.measures.plan;

import java.util.Locale;

/** What a person can do to a plan; the name stands in its history. */
public enum Action {
    /** Fill an empty plan from a report. */
    IMPORT,
    /** Change a measure's words, units, results or outcomes. */
    EDIT_MEASURE,
    /** Tick a task, or write its note. */
    WORK,
    /** Add evidence to a task. */
    ATTACH;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
