package prongsai.measures.importing;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The paragraphs of a cell that may hold HTML, even careless HTML with unclosed lists. */
final class HtmlCell {
    private HtmlCell() {}

    static RawCell of(String content) {
        return of(Jsoup.parseBodyFragment(content).body());
    }

    static RawCell of(Element cell) {
        var paragraphs = new HtmlParagraphs();
        paragraphs.addChildren(cell);
        return new RawCell(paragraphs.list());
    }
}
