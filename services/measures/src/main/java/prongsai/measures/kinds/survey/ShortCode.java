package prongsai.measures.kinds.survey;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import prongsai.tenancy.Secret;

/**
 * The beginning of a link's secret in letters that a person reads off a notice board and types: 50 bits, which nobody guesses
 * over a network. A new link has another.
 *
 * @param text ten of Crockford's 32 letters, among which no two look alike
 * @see <a href="https://www.crockford.com/base32.html">Crockford's Base 32</a>
 */
record ShortCode(String text) {
    /** {@code measures.survey_code} in the database has the same. */
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 10;
    private static final int BITS = 5;
    private static final int BYTES = 7;
    private static final Pattern FORM = Pattern.compile("[%s]{%d}".formatted(LETTERS, LENGTH));
    /** What makes it as long as a secret, by whose door it is looked up. */
    private static final String FILL = "-".repeat(33);

    static ShortCode of(Secret secret) {
        BigInteger start =
                new BigInteger(1, Arrays.copyOf(secret.bytes(), BYTES)).shiftRight(BYTES * 8 - LENGTH * BITS);
        StringBuilder letters = new StringBuilder();
        for (int at = LENGTH - 1; at >= 0; at--) {
            letters.append(LETTERS.charAt(start.shiftRight(at * BITS).intValue() & 31));
        }
        return new ShortCode(letters.toString());
    }

    /** As it was typed: in capitals, with or without the hyphen, l or i for 1 and o for 0. Empty for anything else. */
    static Optional<ShortCode> parse(String typed) {
        String letters = typed.toLowerCase(Locale.ROOT)
                .replace("-", "")
                .replace('i', '1')
                .replace('l', '1')
                .replace('o', '0');
        return FORM.matcher(letters).matches() ? Optional.of(new ShortCode(letters)) : Optional.empty();
    }

    /** In two halves, as one reads a telephone number. */
    String readable() {
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }

    /** What the door knows it by. */
    Secret key() {
        return new Secret(text + FILL);
    }
}
