package prongsai.tenancy;

/**
 * What falls due by the clock, the database's own, and not by a person. All there is stands here, each with the one function
 * that it may ask.
 */
public enum DueDoor {
    /** Surveys whose last day has passed. */
    SURVEYS_RUN_OUT("measures.surveys_run_out");

    private final String function;

    DueDoor(String function) {
        this.function = function;
    }

    String question() {
        return "select lao_id, subject from " + function + "()";
    }
}
