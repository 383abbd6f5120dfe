package prongsai.worker.engine.pdf;

import java.util.ArrayList;
import java.util.List;
import prongsai.worker.engine.draft.TableDraft;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Table;

/**
 * A page taken apart.
 *
 * @param tables from the top
 * @param outside the lines that stand in none of them, from the top
 * @param scanned it was read from a picture
 */
record PdfPageParts(int number, List<Found> tables, List<PdfLine> outside, boolean scanned) {
    /**
     * A table, and the lines of each of its cells.
     *
     * @param cells in the order of the boxes
     * @param within tables that stand in one of its cells
     */
    record Found(PdfTable table, List<PdfTable.Box> boxes, List<List<PdfLine>> cells, List<Found> within) {
        Table table(Place place, boolean goesOn) {
            var draft = new TableDraft();
            int begun = 0;
            for (int i = 0; i < boxes.size(); i++) {
                PdfTable.Box box = boxes.get(i);
                for (; begun <= box.row(); begun++) {
                    draft.row(place.at(begun + 1), false, false);
                }
                draft.cell(box.column(), box.columns(), box.rows(), content(i, place));
            }
            return draft.table(place, false, goesOn);
        }

        private List<Block> content(int index, Place place) {
            PdfTable.Box box = boxes.get(index);
            var content = new ArrayList<Block>(PdfParagraphs.of(cells.get(index), table.width(box), place.page()));
            within.stream()
                    .filter(inner -> table.boxAt(inner.table()).equals(box))
                    .forEach(inner -> content.add(inner.table(place.at(content.size() + 1), false)));
            return content;
        }
    }

    static PdfPageParts of(PdfPage page, int number, boolean scanned) {
        List<PdfTable> tables = PdfTables.of(page);
        List<PdfTable> outer = tables.stream()
                .filter(table -> tables.stream().noneMatch(other -> other.encloses(table)))
                .toList();
        List<Found> found = outer.stream()
                .map(table ->
                        found(table, tables.stream().filter(table::encloses).toList(), page.glyphs()))
                .toList();
        List<PdfGlyph> outside = page.glyphs().stream()
                .filter(glyph -> outer.stream().noneMatch(table -> table.holds(glyph)))
                .toList();
        return new PdfPageParts(number, found, PdfLines.of(outside), scanned);
    }

    /** Tables within tables within tables are read as those within tables. */
    private static Found found(PdfTable table, List<PdfTable> within, List<PdfGlyph> glyphs) {
        List<PdfTable> inner = within.stream()
                .filter(one -> within.stream().noneMatch(other -> other.encloses(one)))
                .toList();
        List<Found> found =
                inner.stream().map(one -> found(one, List.of(), glyphs)).toList();
        List<PdfGlyph> own = glyphs.stream()
                .filter(glyph -> inner.stream().noneMatch(one -> one.holds(glyph)))
                .toList();
        List<PdfTable.Box> boxes = table.boxes();
        List<List<PdfLine>> cells =
                table.glyphs(boxes, own).stream().map(PdfLines::of).toList();
        return new Found(table, boxes, cells, found);
    }

    /** The lines of all cells of all tables. */
    List<List<PdfLine>> cells() {
        return tables.stream().flatMap(found -> found.cells().stream()).toList();
    }
}
