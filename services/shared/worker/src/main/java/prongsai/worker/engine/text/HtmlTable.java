package prongsai.worker.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import prongsai.worker.engine.draft.Remarks;
import prongsai.worker.engine.draft.TableDraft;
import prongsai.worker.paper.Cell.Kind;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Remark;
import prongsai.worker.paper.Table;

/** A table's cells at their places; those of tables within its cells stay there. */
final class HtmlTable {
    private static final Pattern SPAN = Pattern.compile("\\d{1,5}");
    private static final int TALLEST = 10_000;
    private static final Set<String> SECTIONS = Set.of("thead", "tbody", "tfoot");

    private final TableDraft draft = new TableDraft();
    private final Remarks remarks;
    private final int depth;
    private final List<Boolean> hiddenColumns;

    private HtmlTable(Element table, Remarks remarks, int depth) {
        this.remarks = remarks;
        this.depth = depth;
        this.hiddenColumns = hiddenColumns(table);
    }

    /** @param depth of tables, itself counted */
    static Table of(Element table, Place place, Remarks remarks, int depth) {
        TableDraft.checkDepth(depth);
        var read = new HtmlTable(table, remarks, depth);
        read.rows(table);
        if (read.draft.isCut()) {
            remarks.add(Remark.Kind.LEFT_OUT);
        }
        return read.draft.table(place);
    }

    static Optional<Element> caption(Element table) {
        return table.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .findFirst();
    }

    private static List<Boolean> hiddenColumns(Element table) {
        var hidden = new ArrayList<Boolean>();
        for (Element child : table.children()) {
            columns(child.normalName().equals("colgroup") ? child.children() : List.of(child), hidden);
        }
        return hidden;
    }

    private static void columns(List<Element> elements, List<Boolean> hidden) {
        for (Element column : elements) {
            for (int i = 0; column.normalName().equals("col") && i < span(column, "span"); i++) {
                if (hidden.size() < TableDraft.WIDEST) {
                    hidden.add(HtmlBlocks.isHidden(column));
                }
            }
        }
    }

    private void rows(Element parent) {
        for (Element child : parent.children()) {
            if (child.normalName().equals("tr")) {
                row(child, parent.normalName().equals("thead"), HtmlBlocks.isHidden(parent));
            } else if (SECTIONS.contains(child.normalName())) {
                rows(child);
            }
        }
    }

    private void row(Element row, boolean head, boolean hidden) {
        List<Element> cells = row.children().stream()
                .filter(child -> child.normalName().matches("t[dh]"))
                .toList();
        boolean heading = head
                || (!cells.isEmpty()
                        && cells.stream().allMatch(cell -> cell.normalName().equals("th")));
        draft.row(Place.of(draft.rows() + 1), heading, hidden || HtmlBlocks.isHidden(row));
        int column = 0;
        for (Element cell : cells) {
            // A browser moves what follows to the left, as if it were not there.
            if (HtmlBlocks.isHidden(cell)) {
                if (cell.hasText()) {
                    remarks.add(Remark.Kind.HIDDEN_TEXT);
                }
                continue;
            }
            column = draft.free(column);
            int columns = span(cell, "colspan");
            boolean hiddenColumn = column < hiddenColumns.size() && hiddenColumns.get(column);
            draft.cell(
                    column,
                    columns,
                    span(cell, "rowspan"),
                    Kind.TEXT,
                    hiddenColumn,
                    HtmlBlocks.of(cell, remarks, depth));
            column += columns;
        }
    }

    /** 0 is all that are left (HTML, §4.9.11). */
    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        int span = SPAN.matcher(value).matches() ? Integer.parseInt(value) : 1;
        return span == 0 && attribute.equals("rowspan") ? TALLEST : Math.clamp(span, 1, TALLEST);
    }
}
