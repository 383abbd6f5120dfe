package prongsai.local.browser;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The app on a person's phone that shows a code for each half minute.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
 */
record OneTimeCode(byte[] secret) {
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ALGORITHM = "HmacSHA1";
    private static final int SECONDS = 30;

    /** @param shown the secret as the page shows it: base 32, in groups of four */
    static OneTimeCode of(String shown) {
        String letters = shown.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        ByteBuffer bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char letter : letters.toCharArray()) {
            bits = bits << 5 | BASE_32.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (bits >> held));
                bits &= (1 << held) - 1;
            }
        }
        return new OneTimeCode(bytes.array());
    }

    String at(Instant instant) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(instant.getEpochSecond() / SECONDS)
                    .array());
            int code = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return "%06d".formatted(code % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the next half minute: a code is good once, and one that comes early is taken. */
    String next() {
        return at(Instant.now().plusSeconds(SECONDS));
    }
}
