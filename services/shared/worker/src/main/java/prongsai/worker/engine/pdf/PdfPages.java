package prongsai.worker.engine.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prongsai.worker.engine.draft.Letters;
import prongsai.worker.engine.pdf.PdfPageParts.Found;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Paragraph.Trait;
import prongsai.worker.paper.Place;

/**
 * Pages one after the other: what stands at the edges of several of them belongs to none, and a table that stands first on
 * a page goes on the one that stood last on the page before, where its columns stand at the same places.
 */
final class PdfPages {
    /** Lines at the top or the foot of a page that may be its edge. */
    private static final int DEEPEST_EDGE = 3;

    /** In points: an edge stands at the same height on each page. */
    private static final double SAME_HEIGHT = 4;

    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> edges;

    /** The table that may go on: nothing but edges came after it. */
    private @Nullable PdfTable last;

    private PdfPages(Set<String> edges) {
        this.edges = edges;
    }

    static List<Block> blocks(List<PdfPageParts> pages) {
        var joined = new PdfPages(edges(pages));
        pages.forEach(joined::add);
        return joined.blocks;
    }

    private static Set<String> edges(List<PdfPageParts> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (PdfPageParts page : pages) {
            var ofPage = new HashSet<String>();
            List<PdfLine> lines = page.outside();
            for (int i = 0; i < lines.size(); i++) {
                if (i < DEEPEST_EDGE || i >= lines.size() - DEEPEST_EDGE) {
                    ofPage.addAll(names(lines.get(i)));
                }
            }
            ofPage.forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < 2 || count * 2 < pages.size());
        return counts.keySet();
    }

    /** What it says, whatever number it counts, and where; a height near the border between two has two names. */
    private static List<String> names(PdfLine line) {
        String words = line.text().replaceAll("[0-9๐-๙\\s]+", "");
        long height = Math.round(line.y() / SAME_HEIGHT);
        return List.of(words + "@" + height, words + "@" + (height + 1));
    }

    private void add(PdfPageParts page) {
        List<PdfLine> lines = new ArrayList<>(page.outside());
        boolean first = true;
        for (Found found : page.tables()) {
            while (!lines.isEmpty() && lines.getFirst().y() > found.table().top()) {
                line(lines.removeFirst(), page);
            }
            boolean goesOn = first && last != null && found.table().isLike(last, page.scanned());
            add(found.table(place(page.number()), goesOn), page);
            last = found.table();
            first = false;
        }
        lines.forEach(line -> line(line, page));
    }

    private void add(Block block, PdfPageParts page) {
        blocks.add(page.scanned() ? Doubtful.of(block) : block);
    }

    private void line(PdfLine line, PdfPageParts page) {
        boolean edge = names(line).stream().anyMatch(edges::contains);
        if (!edge) {
            last = null;
        }
        add(
                new Paragraph(
                        place(page.number()),
                        "",
                        Letters.withoutSoftHyphens(line.text()),
                        0,
                        List.of(),
                        edge ? Set.of(Trait.EDGE_OF_PAGE) : Set.of()),
                page);
    }

    private Place place(int page) {
        return new Place(page, "", blocks.size() + 1);
    }
}
