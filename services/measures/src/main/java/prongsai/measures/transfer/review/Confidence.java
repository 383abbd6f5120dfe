package prongsai.measures.transfer.review;

import java.util.Locale;

/** How sure the reading of a cell is, in the three words that people see. */
public enum Confidence {
    SURE,
    CHECK,
    UNSURE;

    /** From here on it is rather right than wrong, and worth a look all the same. */
    private static final double RATHER_RIGHT = 0.55;

    static Confidence of(ReviewedCell cell) {
        if (!cell.isDoubtful()) {
            return SURE;
        }
        return cell.confidence() >= RATHER_RIGHT ? CHECK : UNSURE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
