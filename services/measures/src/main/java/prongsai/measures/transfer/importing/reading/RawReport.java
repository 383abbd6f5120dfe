package prongsai.measures.transfer.importing.reading;

import java.util.List;

/**
 * What all kinds of file come down to.
 *
 * @param preamble the lines before the first table
 * @param rows of all pages' tables in order, without heading rows
 * @param spaces whether the white space within a paragraph can be trusted
 */
public record RawReport(List<String> preamble, List<RawRow> rows, Spaces spaces) {
    /** What is known of white space. */
    public enum Spaces {
        /** Lines were wrapped and put together again: a space may be a line's end, and a line's end a space. */
        DOUBTFUL,
        /** As the author wrote it, but where a cell goes on over a page. */
        WRITTEN
    }

    /** How much text there is, in characters. */
    public int length() {
        return preamble.stream().mapToInt(String::length).sum()
                + rows.stream().mapToInt(RawRow::length).sum();
    }
}
