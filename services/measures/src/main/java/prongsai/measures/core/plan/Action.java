package prongsai.measures.core.plan;

import java.util.Arrays;
import java.util.Locale;

/** What a person can do to a plan; the name stands in its history. */
public enum Action {
    /** Begin a year from last year's plan, from the national library, or empty. */
    START_YEAR,
    /** Fill an empty plan from a report. */
    IMPORT,
    /** Add, change, move or delete measures and steps, and undo that. */
    EDIT_STRUCTURE,
    /** Change what a plan says of a measure: its words, its units, its kind, what an indicator aims at. */
    REWORD,
    /** Write what became of a measure: results, outcomes, what an indicator reached. */
    EDIT_MEASURE,
    /** Tick a task, or write its note. */
    WORK,
    /** Add evidence to a task, or to a measure. */
    ATTACH,
    /** Let evidence that is there prove another task too. */
    LINK_EVIDENCE,
    /** Let evidence no longer prove a task. */
    UNLINK_EVIDENCE,
    /** Put a newer file in the place of an older one. */
    REPLACE_EVIDENCE,
    /** Say which kind of evidence a piece is. */
    DESCRIBE_EVIDENCE,
    /** Forget evidence that proves no task. */
    REMOVE_EVIDENCE,
    /** Let everyone read evidence. */
    OPEN_EVIDENCE,
    /** Let only the LAO's own people read evidence again. */
    CLOSE_EVIDENCE,
    /** Write last year's ITA scores and what follows from them. */
    ANALYSE,
    /** Make, change, close or reopen a survey, or take its result over. */
    SURVEY,
    /** Rename or move a unit, as the LAO's administrator may do too. */
    KEEP_UNITS,
    /** Send a plan, what changed in it, or its report to those who sign. */
    SUBMIT,
    /** Sign as one of those whose act it waits for. */
    SIGN,
    /** Send it back to who submitted it, with a comment. */
    RETURN,
    /** Take back what was submitted, before all have signed. */
    RECALL,
    /** Open a year again whose report was approved. */
    REOPEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a name that is no action */
    public static Action of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("action: " + code));
    }
}
