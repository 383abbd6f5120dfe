package prongsai.worker.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of cells with a character between them. A cell that begins with a quotation mark goes on until the mark that closes
 * it, over lines too (RFC 4180); a mark that nothing closes is a letter like others.
 *
 * @param lines each with its cells, at least one; a line without the character has one cell
 */
record DelimitedText(List<List<String>> lines) {
    /** A cell longer than this is a quotation that was never closed. */
    private static final int LONGEST_CELL = 20_000;

    static DelimitedText of(String text, char delimiter) {
        return new Parser(text, delimiter).read();
    }

    private static final class Parser {
        private final String text;
        private final char delimiter;
        private final List<List<String>> lines = new ArrayList<>();
        private int at;

        Parser(String text, char delimiter) {
            this.text = text.replace("\r\n", "\n").replace('\r', '\n');
            this.delimiter = delimiter;
        }

        DelimitedText read() {
            while (at < text.length()) {
                lines.add(line());
            }
            return new DelimitedText(lines);
        }

        private List<String> line() {
            var cells = new ArrayList<String>();
            cells.add(cell());
            while (at < text.length() && text.charAt(at) == delimiter) {
                at++;
                cells.add(cell());
            }
            at++;
            return cells;
        }

        /** Leaves the place at the delimiter or the line's end behind it. */
        private String cell() {
            int closing = at < text.length() && text.charAt(at) == '"' ? closing(at + 1) : -1;
            int start = at;
            at = closing < 0 ? end(at) : closing + 1;
            return closing < 0
                    ? text.substring(start, at)
                    : text.substring(start + 1, closing).replace("\"\"", "\"");
        }

        /** Where the mark stands that closes the cell, or -1. */
        private int closing(int from) {
            int last = Math.min(text.length(), from + LONGEST_CELL);
            for (int i = from; i < last; i++) {
                if (text.charAt(i) == '"') {
                    if (i + 1 == text.length() || end(i + 1) == i + 1) {
                        return i;
                    }
                    if (text.charAt(i + 1) != '"') {
                        return -1;
                    }
                    i++;
                }
            }
            return -1;
        }

        private int end(int from) {
            int end = from;
            while (end < text.length() && text.charAt(end) != delimiter && text.charAt(end) != '\n') {
                end++;
            }
            return end;
        }
    }
}
