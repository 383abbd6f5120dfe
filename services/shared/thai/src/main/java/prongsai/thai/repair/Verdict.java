package prongsai.thai.repair;

/**
 * What a rule says of one space.
 *
 * @param confidence 0 to 1: how often such a verdict is right
 * @param reason the rule's name, for a person who wonders
 */
public record Verdict(Choice choice, double confidence, String reason) {

    /** Whether the space separates phrases or only the lines of the paper. */
    public enum Choice {
        KEEP,
        JOIN,
        /** A space that was not there, and should be. */
        ADD
    }

    static Verdict keep(double confidence, String reason) {
        return new Verdict(Choice.KEEP, confidence, reason);
    }

    static Verdict join(double confidence, String reason) {
        return new Verdict(Choice.JOIN, confidence, reason);
    }

    static Verdict add(double confidence, String reason) {
        return new Verdict(Choice.ADD, confidence, reason);
    }
}
