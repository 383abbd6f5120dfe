package prongsai.thai;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Text in UTF-8, in UTF-16 with its mark, or in Windows-874, which older Thai programs still write. */
public final class ThaiCharset {
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    private ThaiCharset() {}

    /** The text without byte order mark, or nothing when the bytes are no text. */
    public static Optional<String> decode(byte[] bytes) {
        return charsets(bytes).stream()
                .flatMap(charset -> decode(bytes, charset).stream())
                .filter(ThaiCharset::isText)
                .findFirst()
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
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
