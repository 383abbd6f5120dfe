package prongsai.measures.transfer.importing.form;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows that name the columns.
 *
 * @param first from 0
 * @param headings one for each column of the table
 */
record Header(int first, int rows, List<Heading> headings) {
    Header {
        headings = List.copyOf(headings);
    }

    /**
     * What stands over a column.
     *
     * @param levels from the top, each cell once
     * @param shared whether its lowest cell stands over the column to the left as well
     */
    record Heading(int column, List<String> levels, boolean shared) {
        String text() {
            return String.join(" ", levels).replace('\n', ' ');
        }

        String last() {
            return levels.isEmpty() ? "" : levels.getLast();
        }
    }

    int next() {
        return first + rows;
    }

    /** The folded words of all columns: what stays the same from one year's file to the next. */
    String shape() {
        return headings.stream().map(heading -> Vocabulary.bare(heading.text())).collect(Collectors.joining("|"));
    }

    static Header of(TableText table, int first, int rows) {
        var headings = new java.util.ArrayList<Heading>();
        for (int column = 0; column < table.columns(); column++) {
            var levels = new java.util.ArrayList<String>();
            boolean shared = false;
            int seen = -1;
            for (int row = first; row < first + rows; row++) {
                String text = table.over(row, column);
                int begins = table.firstRow(row, column);
                if (!text.isEmpty() && begins != seen && !isCounting(text)) {
                    levels.add(text);
                    seen = begins;
                    int at = column;
                    shared = table.covering(row, column)
                            .filter(cell -> cell.column() < at)
                            .isPresent();
                }
            }
            headings.add(new Heading(column, levels, shared));
        }
        return new Header(first, rows, headings);
    }

    /** (๑) (๒) (๓): a row that counts the columns. */
    static boolean isCounting(String text) {
        return text.matches("\\(?[0-9๐-๙]{1,2}\\)?");
    }
}
