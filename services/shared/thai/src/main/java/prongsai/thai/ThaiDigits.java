package prongsai.thai;

/**
 * Thai digits ๐–๙ (U+0E50–U+0E59). Official paper is written with them (Office of the Prime Minister, order of 2543 BE
 * on Thai digits in official documents); storage and the screen use Arabic digits, and every input takes both.
 */
public final class ThaiDigits {
    private static final char ZERO = '๐';

    private ThaiDigits() {}

    /** Replaces 0–9 by ๐–๙ and leaves every other character as it is. */
    public static String toThai(String text) {
        return shift(text, '0', ZERO);
    }

    /** The digits of a whole number in Thai, without grouping. */
    public static String toThai(long number) {
        return toThai(Long.toString(number));
    }

    /** Replaces ๐–๙ by 0–9 and leaves every other character as it is. */
    public static String toArabic(String text) {
        return shift(text, ZERO, '0');
    }

    /**
     * Reads a whole number in Thai or Arabic digits, white space around it allowed.
     *
     * @throws NumberFormatException when the text is no whole number or does not fit an int
     */
    public static int parseInt(String text) {
        return Integer.parseInt(toArabic(text.strip()));
    }

    private static String shift(String text, char fromZero, char toZero) {
        var shifted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= fromZero && c <= fromZero + 9;
            shifted.append(digit ? (char) (c - fromZero + toZero) : c);
        }
        return shifted.toString();
    }
}
