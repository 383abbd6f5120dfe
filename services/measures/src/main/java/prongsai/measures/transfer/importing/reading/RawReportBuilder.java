package prongsai.measures.transfer.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.report.ImportProblem;
import prongsai.thai.CleanText;

/** Collects lines and table rows in the order of the paper; a heading row, wherever it stands, opens a table. */
final class RawReportBuilder {
    private final List<String> preamble = new ArrayList<>();
    private final List<RawRow> rows = new ArrayList<>();
    private RawReport.Spaces spaces = RawReport.Spaces.DOUBTFUL;
    private int otherTables;
    private int page;
    private @Nullable HeaderRow last;
    private @Nullable HeaderRow header;

    /** A line outside of tables. */
    void line(String text) {
        header = null;
        if (last == null) {
            preamble.add(CleanText.readable(text));
        }
    }

    /** A whole table. One without headings but with as many columns goes on the table before it. */
    void table(List<List<RawCell>> table) {
        boolean headed = table.stream().anyMatch(row -> heading(row).isPresent());
        HeaderRow before = last;
        header = !headed && before != null && before.columns() == columns(table) ? before : null;
        table.forEach(this::row);
        if (header == null) {
            otherTables++;
        }
    }

    /** A row of the table that is open, or the heading row that opens one; any other row is passed over. */
    void row(List<RawCell> cells) {
        Optional<HeaderRow> opening = heading(cells);
        if (opening.isPresent()) {
            header = opening.get();
            last = header;
        } else if (header != null) {
            RawRow row = header.row(cells, page);
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
    }

    /** What follows stands on that page of the file; 0 where it has none. */
    void onPage(int number) {
        page = number;
    }

    void spacesAreWritten() {
        spaces = RawReport.Spaces.WRITTEN;
    }

    /** @throws UnreadableFile when no table of the form was found */
    RawReport build() {
        if (last == null) {
            throw new UnreadableFile(new ImportProblem.NoTable(otherTables));
        }
        return new RawReport(List.copyOf(preamble), List.copyOf(rows), spaces);
    }

    private static Optional<HeaderRow> heading(List<RawCell> row) {
        return HeaderRow.of(row.stream().map(RawCell::joined).toList());
    }

    private static int columns(List<List<RawCell>> table) {
        return table.stream().mapToInt(List::size).max().orElse(0);
    }
}
