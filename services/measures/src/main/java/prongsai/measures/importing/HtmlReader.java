package prongsai.measures.importing;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** An HTML page: what stands before its tables is the cover, its tables are the pages of the form. */
final class HtmlReader {
    private static final Pattern DOCUMENT = Pattern.compile(
            "\\A\\s*<(?:!doctype|html|head|body|table|meta|div|h[1-6]|p|!--)\\b", Pattern.CASE_INSENSITIVE);

    private HtmlReader() {}

    /** Whether text is a page of its own, and not lines of text with HTML in their cells. */
    static boolean isDocument(String text) {
        return DOCUMENT.matcher(text).find() && !hasTabbedHeading(text);
    }

    static RawReport read(String html) {
        Document page = Jsoup.parse(html);
        var report = new RawReportBuilder();
        read(page.body(), report);
        return report.build();
    }

    private static void read(Element parent, RawReportBuilder report) {
        if (parent.selectFirst("table") == null) {
            var paragraphs = new HtmlParagraphs();
            paragraphs.addChildren(parent);
            paragraphs.list().forEach(report::line);
            return;
        }
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && element.normalName().equals("table")) {
                report.table(HtmlGrid.of(element));
            } else if (child instanceof Element element) {
                read(element, report);
            } else if (child instanceof org.jsoup.nodes.TextNode text && !text.isBlank()) {
                report.line(text.text());
            }
        }
    }

    private static boolean hasTabbedHeading(String text) {
        return text.lines()
                .map(line -> List.of(line.split("\t", -1)))
                .anyMatch(cells -> HeaderRow.of(cells).isPresent());
    }
}
