package prongsai.measures.transfer.importing.schedule;

import java.util.OptionalInt;

/** A year as people write it, in full or by its last two digits, now and then of the common era. */
final class BuddhistYear {
    private static final int OFFSET = 543;
    private static final int CENTURY = 2500;
    private static final int FIRST = 2400;
    private static final int LAST = 2699;
    private static final int FIRST_COMMON = 1900;
    private static final int LAST_COMMON = 2100;
    private static final int FULL = 4;
    private static final int SHORT = 2;

    private BuddhistYear() {}

    /** Empty for what is no year. */
    static OptionalInt of(int number, int digits) {
        if (digits == SHORT) {
            return OptionalInt.of(CENTURY + number);
        }
        if (digits == FULL && number >= FIRST && number <= LAST) {
            return OptionalInt.of(number);
        }
        if (digits == FULL && number >= FIRST_COMMON && number <= LAST_COMMON) {
            return OptionalInt.of(number + OFFSET);
        }
        return OptionalInt.empty();
    }

    static int common(int year) {
        return year - OFFSET;
    }
}
