package prongsai.measures.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import prongsai.measures.upload.ThaiCharset;

/** What a file from no office program is, by its first bytes; its name is not asked. */
sealed interface FileKind {

    /** Text that holds an HTML table and stands on its own. */
    record Html(String text) implements FileKind {}

    /** Any other text. */
    record Text(String text) implements FileKind {}

    /** Something else, with a name for it. */
    record Other(String name) implements FileKind {}

    /** Signatures as in the IANA media type registrations and the formats' own specifications. */
    Map<String, String> SIGNATURES = Map.of(
            "\u0089PNG", "PNG",
            "\u00FF\u00D8\u00FF", "JPEG",
            "GIF8", "GIF",
            "RIFF", "WebP",
            "{\\rtf", "RTF");

    static FileKind of(byte[] file) {
        String start = new String(Arrays.copyOf(file, Math.min(file.length, 8)), StandardCharsets.ISO_8859_1);
        return SIGNATURES.entrySet().stream()
                .filter(signature -> start.startsWith(signature.getKey()))
                .map(signature -> (FileKind) new Other(signature.getValue()))
                .findFirst()
                .orElseGet(() -> ofText(file));
    }

    private static FileKind ofText(byte[] file) {
        return ThaiCharset.decode(file)
                .map(text -> HtmlReader.isDocument(text) ? new Html(text) : new Text(text))
                .orElseGet(() -> new Other("?"));
    }
}
