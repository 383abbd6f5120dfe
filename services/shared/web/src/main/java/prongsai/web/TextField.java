package prongsai.web;

import prongsai.thai.CleanText;
import prongsai.thai.UnreadableText;

/** A text that somebody sent, as it may be kept and shown: what comes in by HTTP passes here, whatever it is sent as. */
public final class TextField {
    /** Names of fields come from outside too, and a problem repeats them. */
    private static final int NAME = 100;

    private TextField() {}

    /**
     * @param field of a form, a query or JSON, or the header or the part of the request that it was sent in
     * @throws Problem 400 {@code unreadable-text} that names the field
     */
    public static String clean(String field, String text) {
        try {
            return CleanText.of(text);
        } catch (UnreadableText e) {
            throw problem(field, e);
        }
    }

    /** What is wrong with the text of a field. */
    public static Problem problem(String field, UnreadableText e) {
        String name = CleanText.readable(field.length() > NAME ? field.substring(0, NAME) : field);
        Problem problem = Problem.invalid(name, "unreadable-text", name, e.found());
        problem.initCause(e);
        return problem;
    }
}
