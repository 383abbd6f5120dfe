package prongsai.measures.core.change;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.web.Problem;

/** Which revision the person had in view. */
public sealed interface Expected {
    /** An ETag of a plan: its revision, then what else the answer depended on. */
    Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,18})(?:\\.[0-9A-Za-z.]*)?\"?");

    /** Exactly this one: anything newer must be looked at first. */
    record Revision(long revision) implements Expected {}

    /** Whatever it is now: for a change that does not depend on what was in view, such as ticking one task. */
    record Any() implements Expected {}

    /**
     * From {@code If-Match} (RFC 9110 §13.1.1): an ETag of a plan begins with its revision, of which the rest (the day)
     * says nothing; {@code *} means any.
     *
     * @throws Problem 428 where it is missing, 400 where it is no ETag of ours
     */
    static Expected of(String ifMatch) {
        if (ifMatch.isBlank()) {
            throw new Problem(428, "if-match-missing");
        }
        if (ifMatch.strip().equals("*")) {
            return new Any();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.invalid("If-Match", "if-match-unreadable");
        }
        return new Revision(Long.parseLong(tag.group(1)));
    }
}
