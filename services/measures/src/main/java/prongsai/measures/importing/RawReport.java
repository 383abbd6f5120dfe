package prongsai.measures.importing;

import java.util.List;

/**
 * What all kinds of file come down to.
 *
 * @param preamble the lines before the first table
 * @param rows of all pages' tables in order, without heading rows
 */
record RawReport(List<String> preamble, List<RawRow> rows) {

    /** How much text there is, in characters. */
    int length() {
        return preamble.stream().mapToInt(String::length).sum()
                + rows.stream().mapToInt(RawRow::length).sum();
    }
}
