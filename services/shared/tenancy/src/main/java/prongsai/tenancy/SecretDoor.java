package prongsai.tenancy;

/** The doors that a secret opens without a login. All there are stand here, each with the one function that it may ask. */
public enum SecretDoor {
    /** A person's calendar of due dates. */
    CALENDAR("measures.calendar_holder"),
    /** A survey that anyone with its link may answer. */
    SURVEY("measures.survey_holder");

    private final String function;

    SecretDoor(String function) {
        this.function = function;
    }

    String question() {
        return "select lao_id, subject from " + function + "(:hash)";
    }
}
