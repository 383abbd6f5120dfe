package prongsai.worker.engine.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import prongsai.worker.job.Opened.Cell;

/** The paragraphs of a cell that may hold HTML, even careless HTML with unclosed lists. */
final class HtmlCell {
    private HtmlCell() {}

    static Cell of(String content) {
        return of(Jsoup.parseBodyFragment(content).body());
    }

    static Cell of(Element cell) {
        var paragraphs = new HtmlParagraphs();
        paragraphs.addChildren(cell);
        return new Cell(paragraphs.list());
    }
}
