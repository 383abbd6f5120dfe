package prongsai.worker.engine.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import prongsai.thai.ThaiCharset.Decoded;
import prongsai.worker.engine.draft.Remarks;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;
import prongsai.worker.paper.PaperDocument.Source;
import prongsai.worker.paper.Remark;

/** An HTML page as its paragraphs and tables. */
final class HtmlPaper {
    private static final Pattern DOCUMENT = Pattern.compile(
            "\\A\\s*<(?:!doctype|\\?xml|html|head|body|table|meta|div|h[1-6]|p|!--)\\b", Pattern.CASE_INSENSITIVE);

    /** What a page says of its charset, within its beginning. */
    private static final Pattern CHARSET = Pattern.compile(
            "(?:charset|<\\?xml[^>]{0,80}\\bencoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{3,30})", Pattern.CASE_INSENSITIVE);

    private static final int BEGINNING = 4000;

    private HtmlPaper() {}

    /** Whether text is a page of its own, and not lines of text with HTML in their cells. */
    static boolean isDocument(String text) {
        return DOCUMENT.matcher(text).find() && !TabbedText.hasTable(text);
    }

    static PaperDocument read(Decoded decoded) {
        var remarks = new Remarks();
        String html = decoded.text();
        Matcher said = CHARSET.matcher(html).region(0, Math.min(BEGINNING, html.length()));
        if (said.find() && decoded.isNotIn(said.group(1))) {
            remarks.add(
                    Remark.Kind.OTHER_CHARSET, said.group(1), decoded.charset().name());
        }
        var blocks = HtmlBlocks.of(Jsoup.parse(html).body(), remarks);
        return new PaperDocument(Source.HTML, Breaks.WRITTEN, blocks, remarks.list());
    }
}
