package prongsai.measures.transfer.asking;

import java.util.List;
import prongsai.measures.transfer.importing.form.ColumnRole;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;
import prongsai.worker.paper.Table;

/**
 * A table about which a person is asked, and what it is taken for so far.
 *
 * @param index its place among those of the document, from 0
 * @param columns with their headings, and how certain each is
 * @param answer as it stands
 * @param more how many others have the same header, and follow what is said of this one
 */
record AskedTable(int index, Table table, List<ColumnRole> columns, Answer answer, int more) {
    AskedTable {
        columns = List.copyOf(columns);
    }

    AskedTable with(int others) {
        return new AskedTable(index, table, columns, answer, others);
    }
}
