package prongsai.measures.importing;

import java.util.List;

/**
 * What all kinds of file come down to.
 *
 * @param preamble the lines before the first table
 * @param rows of all pages' tables in order, without heading rows
 */
record RawReport(List<String> preamble, List<RawRow> rows) {}
