package prongsai.measures.work.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which typing faults a term is forgiven. A fault is one letter or mark too many, too few, another one, or two that changed
 * places.
 */
final class Faults {
    /** A word of fewer letters becomes another real word by one fault. */
    private static final int ONE_FROM = 4;
    /** Words run into each other without spaces, so a long term is several words. */
    private static final int TWO_FROM = 10;

    private Faults() {}

    /** A number is never forgiven: 2567 is no fault of 2568. */
    static int forgiven(String term) {
        if (term.length() < ONE_FROM || term.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return term.length() < TWO_FROM ? 1 : 2;
    }

    /**
     * Cuts a term so that one piece at least is left whole, whatever is forgiven: a fault touches two pieces at most, where the
     * letters at their border changed places.
     */
    static List<String> pieces(String term) {
        int count = 2 * forgiven(term) + 1;
        return IntStream.range(0, count)
                .mapToObj(i -> term.substring(term.length() * i / count, term.length() * (i + 1) / count))
                .toList();
    }
}
