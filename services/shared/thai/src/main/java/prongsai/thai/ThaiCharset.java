package prongsai.thai;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text in UTF-8, in UTF-16 with its mark, or in Windows-874, which older Thai programs still write. */
public final class ThaiCharset {
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    /** Of Windows-874 and of what it holds: TIS-620, ISO 8859-11 and IBM's code page. */
    private static final Pattern THAI_NAMES = Pattern.compile("874|tis|8859-11", Pattern.CASE_INSENSITIVE);

    private ThaiCharset() {}

    /**
     * A text, and the charset that its bytes are in, whatever it says of itself.
     *
     * @param text without byte order mark
     */
    public record Decoded(String text, Charset charset) {
        /** Whether a name of a charset, as files write it, is wrong about it; text of ASCII alone is in all of them. */
        public boolean isNotIn(String name) {
            boolean thai = THAI_NAMES.matcher(name).find();
            return text.chars().anyMatch(c -> c > 127)
                    && (charset.equals(WINDOWS_874) ? !thai : !charset.name().equalsIgnoreCase(name));
        }
    }

    /** The text without byte order mark, or nothing when the bytes are no text. */
    public static Optional<String> decode(byte[] bytes) {
        return read(bytes).map(Decoded::text);
    }

    /** As {@link #decode(byte[])}, and in which charset. */
    public static Optional<Decoded> read(byte[] bytes) {
        return charsets(bytes).stream()
                .flatMap(charset -> decode(bytes, charset).stream().map(text -> new Decoded(text, charset)))
                .filter(decoded -> isText(decoded.text()))
                .findFirst()
                .map(decoded -> decoded.text().startsWith("\uFEFF")
                        ? new Decoded(decoded.text().substring(1), decoded.charset())
                        : decoded);
    }

    private static List<Charset> charsets(byte[] bytes) {
        String mark = new String(bytes, 0, Math.min(bytes.length, 2), StandardCharsets.ISO_8859_1);
        return mark.equals("\u00FE\u00FF") || mark.equals("\u00FF\u00FE")
                ? List.of(StandardCharsets.UTF_16)
                : List.of(StandardCharsets.UTF_8, WINDOWS_874);
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notInThisCharset) {
            return Optional.empty();
        }
    }

    /** Text has no control characters but those of lines and tabs. */
    private static boolean isText(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
    }
}
