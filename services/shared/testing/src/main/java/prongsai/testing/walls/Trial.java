package prongsai.testing.walls;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * An attempt with what must come of it.
 *
 * @param what is tried, in words
 * @param expected what must come of it, in words
 */
record Trial(String what, Attempt attempt, String expected, Predicate<Outcome> right) {
    private static final int SHOWN = 300;

    static Trial done(String what, Attempt attempt, String text) {
        return new Trial(
                what,
                attempt,
                text,
                outcome -> outcome.isDone() && outcome.text().equals(text));
    }

    static Trial denied(String what, Attempt attempt) {
        return new Trial(what, attempt, "denied", Outcome::isDenied);
    }

    static Trial refused(String what, Attempt attempt) {
        return new Trial(what, attempt, "refused by a policy", Outcome::isRefused);
    }

    /** The role has a right to it or has none, whatever else comes of it. */
    static Trial right(String what, Attempt attempt, boolean has) {
        return has ? new Trial(what, attempt, "its right", outcome -> !outcome.isDenied()) : denied(what, attempt);
    }

    Optional<String> violation(Outcome outcome) {
        return right.test(outcome)
                ? Optional.empty()
                : Optional.of("%s as %s in %s: %s (expected: %s)"
                        .formatted(
                                what,
                                attempt.role(),
                                attempt.scope().name(),
                                shown(outcome.toString() + (outcome.after().isEmpty() ? "" : " / " + outcome.after())),
                                shown(expected)));
    }

    private static String shown(String text) {
        String line = text.replace("\n", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
