package prongsai.worker.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import prongsai.worker.job.Opened.Cell;

/**
 * A table's cells at their places: a cell over several columns or rows is written at its first place, and the others
 * are blank.
 */
final class HtmlGrid {
    /** More columns than any form has; a larger span is a mistake or an attack. */
    private static final int WIDEST = 100;

    private HtmlGrid() {}

    static List<List<Cell>> of(Element table) {
        var rows = new ArrayList<List<Cell>>();
        var taken = new TreeMap<Integer, Integer>();
        for (Element row : table.select("tr")) {
            if (table.equals(row.closest("table"))) {
                rows.add(row(row, taken));
            }
        }
        return rows;
    }

    /**
     * @param taken for each column, how many more rows a cell from above reaches down
     */
    private static List<Cell> row(Element row, Map<Integer, Integer> taken) {
        var cells = new ArrayList<Cell>();
        for (Element cell : row.children()) {
            skipTaken(cells, taken);
            int rowSpan = span(cell, "rowspan");
            Cell content = HtmlCell.of(cell);
            for (int i = 0; i < span(cell, "colspan"); i++) {
                taken.put(cells.size(), rowSpan - 1);
                cells.add(i == 0 ? content : Cell.BLANK);
            }
        }
        skipTaken(cells, taken);
        return cells;
    }

    private static void skipTaken(List<Cell> cells, Map<Integer, Integer> taken) {
        while (taken.getOrDefault(cells.size(), 0) > 0) {
            taken.merge(cells.size(), -1, Integer::sum);
            cells.add(Cell.BLANK);
        }
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(value), 1, WIDEST) : 1;
    }
}
