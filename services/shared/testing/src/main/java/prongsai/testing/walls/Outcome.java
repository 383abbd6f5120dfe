package prongsai.testing.walls;

/**
 * What came of an attempt.
 *
 * @param state {@code 00000} where it was done, else the SQLSTATE
 * @param text the value that was asked for, the number of rows that were touched, or the error's message
 * @param after what was seen afterwards
 */
record Outcome(String state, String text, String after) {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    static Outcome done(String text) {
        return new Outcome("00000", text, "");
    }

    boolean isDone() {
        return state.equals("00000");
    }

    /** A row-level policy refused what was to be written. */
    boolean isRefused() {
        return state.equals(INSUFFICIENT_PRIVILEGE) && text.contains("row-level security policy");
    }

    /** The role has no right to it. */
    boolean isDenied() {
        return state.equals(INSUFFICIENT_PRIVILEGE) && !isRefused();
    }

    @Override
    public String toString() {
        return isDone() ? "done: " + text : state + " " + text;
    }
}
