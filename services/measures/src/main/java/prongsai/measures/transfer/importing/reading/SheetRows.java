package prongsai.measures.transfer.importing.reading;

import java.util.ArrayList;
import java.util.List;
import prongsai.worker.job.Opened;

/** A workbook as a report: what stands above the headings is the cover, each row below them is a row of the form. */
public final class SheetRows {
    private SheetRows() {}

    /** @throws UnreadableFile when no table of the form was found */
    public static RawReport of(List<List<Opened.Row>> sheets) {
        var report = new RawReportBuilder();
        for (List<Opened.Row> sheet : sheets) {
            List<List<RawCell>> rows = sheet.stream().map(SheetRows::cells).toList();
            int top = (int) rows.stream()
                    .takeWhile(row -> HeaderRow.of(
                                    row.stream().map(RawCell::joined).toList())
                            .isEmpty())
                    .count();
            if (top == rows.size()) {
                rows.forEach(row -> lines(row, report));
            } else {
                rows.subList(0, top).forEach(row -> lines(row, report));
                report.table(rows.subList(top, rows.size()));
            }
        }
        return report.build();
    }

    private static void lines(List<RawCell> row, RawReportBuilder report) {
        row.stream().flatMap(cell -> cell.paragraphs().stream()).forEach(report::line);
    }

    private static List<RawCell> cells(Opened.Row row) {
        int columns =
                row.cells().keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        var cells = new ArrayList<RawCell>();
        for (int i = 0; i < columns; i++) {
            String text = row.cells().getOrDefault(i, "");
            cells.add(new RawCell(text.lines().toList()));
        }
        return cells;
    }
}
