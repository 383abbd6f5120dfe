package prongsai.reports.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A snapshot's exact text with the mark that proves it.
 *
 * @param sha256 of the text's UTF-8 bytes, 64 hexadecimal digits
 * @param at when it was frozen
 */
public record Frozen(String json, String sha256, Instant at) {

    public static Frozen of(String json, Instant at) {
        return new Frozen(json, sha256(json.getBytes(StandardCharsets.UTF_8)), at);
    }

    public Snapshot snapshot() {
        return SnapshotReader.read(json);
    }

    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
