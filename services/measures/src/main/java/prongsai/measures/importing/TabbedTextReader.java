package prongsai.measures.importing;

import java.util.Arrays;
import java.util.List;

/**
 * The text of a report as it comes out of a PDF: lines, and tables whose cells are separated by tabs and may hold HTML.
 * A blank line ends a table.
 */
final class TabbedTextReader {
    private TabbedTextReader() {}

    static RawReport read(String text) {
        var report = new RawReportBuilder();
        text.lines().forEach(line -> {
            if (line.indexOf('\t') < 0) {
                report.line(line);
            } else {
                report.row(cells(line));
            }
        });
        return report.build();
    }

    private static List<RawCell> cells(String line) {
        return Arrays.stream(line.split("\t", -1)).map(HtmlCell::of).toList();
    }
}
