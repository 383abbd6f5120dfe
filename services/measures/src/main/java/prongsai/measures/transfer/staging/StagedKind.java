package prongsai.measures.transfer.staging;

import java.util.Locale;

/** Where a staged plan came from. */
public enum StagedKind {
    REPORT,
    SHEET;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
