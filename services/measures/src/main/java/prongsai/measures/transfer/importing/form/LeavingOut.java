package prongsai.measures.transfer.importing.form;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import prongsai.worker.paper.Paragraph;

/** Lists what becomes part of no measure, so that nothing of a file goes away unseen. */
record LeavingOut(Collector found) {
    private static final int LONGEST = 4_000;

    void table(TableText table, LeftOut.Why why) {
        String text = joined(IntStream.range(0, table.rows()).mapToObj(table::line));
        found.leaveOut(why, new Source(table.index(), 0, -1, table.table().place()), "", text);
    }

    /** Footnotes and endnotes: what hangs on a cell is no part of its text. */
    void notes(TableText table) {
        for (int row = 0; row < table.rows(); row++) {
            Source source = table.source(row, -1);
            table.row(row).cells().stream()
                    .flatMap(cell -> cell.paragraphs().stream())
                    .flatMap(paragraph -> paragraph.notes().stream())
                    .forEach(note -> found.leaveOut(LeftOut.Why.BESIDE, source, "", note));
        }
    }

    void notes(Paragraph paragraph) {
        Source source = new Source(-1, 0, 0, paragraph.place());
        paragraph.notes().forEach(note -> found.leaveOut(LeftOut.Why.BESIDE, source, "", note));
    }

    /** Rows of another table that stands below the measures in the same sheet. */
    void rows(TableText table, int from, int to) {
        for (int row = from; row < to; row++) {
            found.leaveOut(LeftOut.Why.TABLE, table.source(row, -1), "", table.line(row));
        }
    }

    void hiddenColumns(TableText table, Header header) {
        header.headings().stream()
                .filter(heading -> table.hiddenColumn(heading.column()))
                .forEach(heading -> found.leaveOut(
                        LeftOut.Why.HIDDEN,
                        table.source(header.first(), heading.column()),
                        heading.text(),
                        joined(IntStream.range(header.next(), table.rows())
                                .mapToObj(row -> table.own(row, heading.column())))));
    }

    private static String joined(Stream<String> lines) {
        String text = lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
