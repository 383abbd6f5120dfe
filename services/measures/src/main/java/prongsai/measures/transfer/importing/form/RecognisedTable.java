package prongsai.measures.transfer.importing.form;

import java.util.List;
import prongsai.worker.paper.Table;

/**
 * A table that speaks of measures.
 *
 * @param index its place among the tables of the document, from 0
 * @param shape what its header says, in a form in which the next year's file says the same; to remember answers by
 * @param firstHeaderRow from 0; -1 where it has none and goes on another
 * @param headerRows how many
 * @param labelled whether the words stand at the left, a table or a part of it for each measure
 * @param rows what each row is
 */
public record RecognisedTable(
        int index,
        Table table,
        String shape,
        int firstHeaderRow,
        int headerRows,
        boolean labelled,
        List<ColumnRole> columns,
        List<RowKind> rows) {
    public RecognisedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What a row of a table is. */
    public enum RowKind {
        /** Title lines above the header. */
        ABOVE,
        HEADER,
        /** The header once more, as on the next page. */
        HEADER_AGAIN,
        GROUP,
        BEGINS,
        GOES_ON,
        TOTAL,
        /** A signature or a remark. */
        BESIDE,
        HIDDEN,
        BLANK
    }
}
