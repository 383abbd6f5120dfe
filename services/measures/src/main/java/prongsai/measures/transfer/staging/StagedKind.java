package prongsai.measures.transfer.staging;

import java.util.Locale;

/** Where a staged plan came from. */
public enum StagedKind {
    REPORT,
    SHEET,
    /** One whose form leaves a question open. */
    PAPER,
    /** A spreadsheet that goes back into the plan that it came from. */
    RETURNED;

    static StagedKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
