package prongsai.worker.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Takes HTML apart into paragraphs: one for each block, each line after {@code <br>}, each list item. An item of a
 * numbered list gets its number back; an item of another list, or text with dashes straight inside {@code <ul>}, begins
 * with a dash.
 */
final class HtmlParagraphs {
    /** A dash that begins an entry, not one between two numbers or words: a Thai letter follows at once. */
    private static final Pattern DASH = Pattern.compile("\\s*(?=[-–•]\\s?[ก-ฮเ-ไ])");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    List<String> list() {
        close();
        return List.copyOf(paragraphs);
    }

    void addChildren(Element parent) {
        int item = 0;
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                addText(parent, text.getWholeText());
            } else if (child instanceof Element element) {
                if (element.normalName().equals("li")) {
                    item++;
                }
                addElement(parent, element, item);
            }
        }
    }

    private void addElement(Element parent, Element element, int item) {
        if (element.normalName().equals("br")) {
            close();
        } else if (element.isBlock()) {
            close();
            if (element.normalName().equals("li")) {
                open.append(parent.normalName().equals("ol") ? item + ". " : "- ");
            }
            addChildren(element);
            close();
        } else {
            addChildren(element);
        }
    }

    private void addText(Element parent, String text) {
        if (parent.normalName().equals("ul")) {
            DASH.splitAsStream(text).forEach(entry -> {
                close();
                open.append(entry);
            });
        } else {
            open.append(text);
        }
    }

    private void close() {
        if (!open.toString().isBlank()) {
            paragraphs.add(open.toString().replaceAll("[\\r\\n\\t]+", " "));
        }
        open.setLength(0);
    }
}
