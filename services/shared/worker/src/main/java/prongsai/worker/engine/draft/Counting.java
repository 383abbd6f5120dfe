package prongsai.worker.engine.draft;

import java.util.Locale;
import prongsai.thai.ThaiDigits;

/** A number as lists write it. */
public enum Counting {
    DECIMAL,
    DECIMAL_WITH_ZERO,
    THAI_DIGITS,
    THAI_LETTERS,
    LOWER_LETTERS,
    UPPER_LETTERS,
    LOWER_ROMAN,
    UPPER_ROMAN;

    /** As Word counts with them (ECMA-376 §17.18.59): without the letters that are no longer in use, and without ฆ. */
    private static final String THAI = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int MOST_ROMAN = 3999;

    /** In decimal digits where it has no other way. */
    public String of(int number) {
        return switch (this) {
            case DECIMAL -> String.valueOf(number);
            case DECIMAL_WITH_ZERO -> number >= 0 && number < 10 ? "0" + number : String.valueOf(number);
            case THAI_DIGITS -> ThaiDigits.toThai(number);
            case THAI_LETTERS -> letters(THAI, number);
            case LOWER_LETTERS -> letters(LATIN, number);
            case UPPER_LETTERS -> letters(LATIN, number).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(number);
            case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
        };
    }

    /** After the last letter the first one is doubled, as Word does. */
    private static String letters(String alphabet, int number) {
        if (number < 1 || number > alphabet.length() * 9) {
            return String.valueOf(number);
        }
        String letter = String.valueOf(alphabet.charAt((number - 1) % alphabet.length()));
        return letter.repeat((number - 1) / alphabet.length() + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > MOST_ROMAN) {
            return String.valueOf(number);
        }
        var written = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                written.append(NUMERALS[i]);
                left -= VALUES[i];
            }
        }
        return written.toString();
    }
}
