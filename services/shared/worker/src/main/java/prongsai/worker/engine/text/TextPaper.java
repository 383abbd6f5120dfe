package prongsai.worker.engine.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import prongsai.thai.ThaiCharset;
import prongsai.thai.ThaiCharset.Decoded;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.job.Opened.Why;
import prongsai.worker.paper.PaperDocument;

/** A file from no office program: a page of HTML, or text. */
public final class TextPaper {
    /** Signatures as in the IANA media type registrations and the formats' own specifications. */
    private static final Map<String, String> SIGNATURES = Map.of(
            "\u0089PNG", "PNG",
            "\u00FF\u00D8\u00FF", "JPEG",
            "GIF8", "GIF",
            "RIFF", "WebP",
            "{\\rtf", "RTF");

    private TextPaper() {}

    /** @throws NotOpened for what is no text, or an empty one */
    public static PaperDocument read(byte[] file) {
        String start = new String(Arrays.copyOf(file, Math.min(file.length, 8)), StandardCharsets.ISO_8859_1);
        SIGNATURES.entrySet().stream()
                .filter(signature -> start.startsWith(signature.getKey()))
                .findFirst()
                .ifPresent(signature -> {
                    throw new NotOpened(Why.UNKNOWN_KIND, signature.getValue());
                });
        Decoded text = ThaiCharset.read(file).orElseThrow(() -> new NotOpened(Why.UNKNOWN_KIND, "?"));
        if (text.text().isBlank()) {
            throw new NotOpened(Why.EMPTY);
        }
        return HtmlPaper.isDocument(text.text())
                ? HtmlPaper.read(text)
                : CsvText.of(text.text()).map(TabbedText::read).orElseGet(() -> TabbedText.read(text.text()));
    }
}
