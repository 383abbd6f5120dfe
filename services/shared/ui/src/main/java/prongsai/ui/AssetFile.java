package prongsai.ui;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.http.MediaType;

/** One file that browsers may keep for ever, because its content names it. */
final class AssetFile {
    private static final int HASH_DIGITS = 12;

    private final String hashedName;
    private final MediaType type;
    private final byte[] bytes;
    private final Map<String, byte[]> packed;

    private AssetFile(String hashedName, MediaType type, byte[] bytes) {
        this.hashedName = hashedName;
        this.type = type;
        this.bytes = bytes;
        this.packed = isSmallAlready(type) ? Map.of() : Packing.of(bytes);
    }

    static AssetFile of(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        String hashed = name.substring(0, dot) + "-" + hash(bytes) + name.substring(dot);
        return new AssetFile(hashed, type(name.substring(dot + 1)), bytes);
    }

    /** Such as prongsai-3f2a91c07b1d.css. */
    String hashedName() {
        return hashedName;
    }

    MediaType type() {
        return type;
    }

    /** Shared, not a copy: it is only ever written to a response. */
    byte[] bytes() {
        return bytes;
    }

    /** The same by the name of its coding, the smallest first; empty where that gains nothing, as with fonts and pictures. */
    Map<String, byte[]> packed() {
        return packed;
    }

    private static boolean isSmallAlready(MediaType type) {
        return type.getType().equals("font") || type.equals(MediaType.IMAGE_PNG);
    }

    private static MediaType type(String extension) {
        return switch (extension) {
            case "css" -> MediaType.parseMediaType("text/css;charset=UTF-8");
            case "js" -> MediaType.parseMediaType("text/javascript;charset=UTF-8");
            case "svg" -> MediaType.parseMediaType("image/svg+xml");
            case "png" -> MediaType.IMAGE_PNG;
            case "woff2" -> MediaType.parseMediaType("font/woff2");
            case "txt" -> MediaType.parseMediaType("text/plain;charset=UTF-8");
            default -> throw new IllegalArgumentException("No media type is known for assets ." + extension);
        };
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
