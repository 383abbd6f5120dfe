package prongsai.measures.transfer.staging;

import java.util.Locale;

/** Where a staged plan came from. */
public enum StagedKind {
    REPORT,
    SHEET,
    /** One whose form leaves a question open. */
    PAPER;

    static StagedKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
