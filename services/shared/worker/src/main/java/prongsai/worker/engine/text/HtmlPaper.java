package prongsai.worker.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import prongsai.worker.job.Opened.Block;
import prongsai.worker.job.Opened.Line;
import prongsai.worker.job.Opened.Paper;
import prongsai.worker.job.Opened.Spaces;
import prongsai.worker.job.Opened.Table;

/** An HTML page as its paragraphs and tables. */
final class HtmlPaper {
    private static final Pattern DOCUMENT = Pattern.compile(
            "\\A\\s*<(?:!doctype|html|head|body|table|meta|div|h[1-6]|p|!--)\\b", Pattern.CASE_INSENSITIVE);

    private HtmlPaper() {}

    /** Whether text is a page of its own, and not lines of text with HTML in their cells. */
    static boolean isDocument(String text) {
        return DOCUMENT.matcher(text).find() && !TabbedText.hasTable(text);
    }

    static Paper read(String html) {
        var blocks = new ArrayList<Block>();
        read(Jsoup.parse(html).body(), blocks);
        return new Paper(blocks, Spaces.PARAGRAPHS);
    }

    private static void read(Element parent, List<Block> blocks) {
        if (parent.selectFirst("table") == null) {
            var paragraphs = new HtmlParagraphs();
            paragraphs.addChildren(parent);
            paragraphs.list().forEach(line -> blocks.add(new Line(line)));
            return;
        }
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && element.normalName().equals("table")) {
                blocks.add(new Table(HtmlGrid.of(element)));
            } else if (child instanceof Element element) {
                read(element, blocks);
            } else if (child instanceof TextNode text && !text.isBlank()) {
                blocks.add(new Line(text.text()));
            }
        }
    }
}
