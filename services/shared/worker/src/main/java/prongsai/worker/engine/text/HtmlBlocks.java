package prongsai.worker.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import prongsai.worker.engine.draft.Letters;
import prongsai.worker.engine.draft.Remarks;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Paragraph.Trait;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Remark;

/**
 * Takes HTML apart into paragraphs and tables: a paragraph for each block, each line after {@code <br>}, each list item, and
 * each entry with a dash straight inside {@code <ul>}. What is not shown is left out.
 */
final class HtmlBlocks {
    /** A dash that begins an entry, not one between two numbers or words: a Thai letter follows at once. */
    private static final Pattern DASH = Pattern.compile("\\s*(?=[-–•]\\s?[ก-ฮเ-ไ])");

    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    /** Not text of the paper: programs, forms' machinery, and readings printed above the letters. */
    private static final Set<String> NO_TEXT = Set.of(
            "script", "style", "template", "noscript", "head", "rt", "rp", "object", "iframe", "svg", "datalist");

    private final Remarks remarks;
    private final int depth;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private String marker = "";
    private int level;
    private int heading;

    private HtmlBlocks(Remarks remarks, int depth) {
        this.remarks = remarks;
        this.depth = depth;
    }

    /** What stands in an element, in order, without blank paragraphs. */
    static List<Block> of(Element parent, Remarks remarks) {
        return of(parent, remarks, 0);
    }

    /** @param depth of the tables around it */
    static List<Block> of(Element parent, Remarks remarks, int depth) {
        var found = new HtmlBlocks(remarks, depth);
        found.addChildren(parent);
        found.close();
        return List.copyOf(found.blocks);
    }

    private void addChildren(Element parent) {
        HtmlNumbers numbers = HtmlNumbers.of(parent);
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                addText(parent, text.getWholeText());
            } else if (child instanceof Element element) {
                addElement(element, numbers);
            }
        }
    }

    private void addElement(Element element, HtmlNumbers numbers) {
        String name = element.normalName();
        if (NO_TEXT.contains(name)) {
            return;
        }
        if (name.equals("del")) {
            remarks.add(Remark.Kind.TRACKED_CHANGES);
        } else if (isHidden(element)) {
            if (element.hasText()) {
                remarks.add(Remark.Kind.HIDDEN_TEXT);
            }
        } else if (name.equals("br")) {
            close();
        } else if (name.equals("table")) {
            close();
            HtmlTable.caption(element).ifPresent(this::addElementOfItsOwn);
            blocks.add(HtmlTable.of(element, place(), remarks, depth + 1));
        } else if (name.equals("li")) {
            close();
            addItem(element, numbers.next(element));
        } else if (HEADING.matcher(name).matches()) {
            close();
            heading = name.charAt(1) - '0';
            addElementOfItsOwn(element);
            heading = 0;
        } else if (name.equals("ol") || name.equals("ul")) {
            close();
            level++;
            addElementOfItsOwn(element);
            level--;
        } else if (element.isBlock()) {
            close();
            addElementOfItsOwn(element);
        } else {
            addChildren(element);
        }
    }

    /** Its number stands before its first paragraph, and alone where it has none. */
    private void addItem(Element item, String number) {
        marker = number;
        int before = blocks.size();
        addElementOfItsOwn(item);
        if (blocks.size() == before && !number.isEmpty()) {
            blocks.add(new Paragraph(place(), number, "", level, List.of(), Set.of()));
        }
        marker = "";
    }

    private void addElementOfItsOwn(Element element) {
        addChildren(element);
        close();
    }

    static boolean isHidden(Element element) {
        String style = element.attr("style").replaceAll("\\s", "");
        return element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.contains("mso-hide:all");
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
            String text = Letters.withoutSoftHyphens(open.toString())
                    .replaceAll("[\\r\\n\\t]+", " ")
                    .strip();
            blocks.add(
                    heading > 0
                            ? new Paragraph(place(), marker, text, heading, List.of(), Set.of(Trait.HEADING))
                            : new Paragraph(place(), marker, text, level, List.of(), Set.of()));
            marker = "";
        }
        open.setLength(0);
    }

    private Place place() {
        return Place.of(blocks.size() + 1);
    }
}
