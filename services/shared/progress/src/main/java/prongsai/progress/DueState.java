package prongsai.progress;

import java.util.Locale;

/** How a task stands on a day. */
public enum DueState {
    DONE,
    /** Overdue (เกินกำหนด). */
    LATE,
    /** Due soon, today included (ถึงกำหนด). */
    DUE,
    LATER;

    /** As the stylesheet names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
