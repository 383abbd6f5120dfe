package prongsai.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 256 random bits that stand in an address and open it: nobody guesses them, so the database keeps only their hash, and a
 * plain one will do (there is nothing to slow down for).
 *
 * @param text 43 characters, safe in an address
 */
public record Secret(String text) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Secret {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "secret: %d characters (expected: 43 of base64url)".formatted(text.length()));
        }
    }

    public static Secret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The secret in an address; empty where it has not even the form of one. */
    public static Optional<Secret> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    /** The bits themselves: 32 bytes. */
    public byte[] bytes() {
        return Base64.getUrlDecoder().decode(text);
    }

    /** SHA-256: what the database may know. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the secret itself, which would then stand in a log. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
