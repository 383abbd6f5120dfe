package prongsai.measures.transfer.importing.meaning;

import java.math.BigDecimal;

/**
 * A number that a text sets for itself.
 *
 * @param start where its words begin in the text
 * @param end where they end
 * @param comparator one of {@code >= > = < <=}
 * @param unit {@code percent}, or what is counted, such as คน; empty where the text does not say
 * @param words that set it, such as ไม่น้อยกว่าร้อยละ ๘๐
 */
public record ReadTarget(
        int start, int end, String comparator, BigDecimal value, String unit, String words, Sure sure) {
    public static final String PERCENT = "percent";

    /** Whether it can be so. */
    public enum Sure {
        YES,
        /** More than all of them, and no growth is spoken of. */
        ABOVE_ALL,
        /** With a comma that is none of thousands: the value is the first of two that it may be. */
        TWO_WAYS,
        /** From one number to another: no comparator says that. */
        RANGE
    }
}
