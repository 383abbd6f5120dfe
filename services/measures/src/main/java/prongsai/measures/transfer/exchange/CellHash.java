package prongsai.measures.transfer.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Tells texts apart in little room. It keeps nothing secret: whoever has the sheet may change it as they like. */
public final class CellHash {
    /** Letters of one, 36 bits: of a thousand edits in each of a million sheets, none is overlooked. */
    static final int LENGTH = 6;

    private static final int LONG = 22;

    private CellHash() {}

    static String of(String text) {
        return longer(text).substring(0, LENGTH);
    }

    /** For what stands beside many others. */
    public static String longer(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, LONG);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
