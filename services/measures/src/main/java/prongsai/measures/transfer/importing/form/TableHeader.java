package prongsai.measures.transfer.importing.form;

import java.util.List;

/**
 * What the columns of a table are, if some of its rows are the header.
 *
 * @param shape what the header says, in a form in which the next year's file says the same; empty where it says nothing
 * @param columns with the words over each, and the role that it would be given
 */
public record TableHeader(String shape, List<ColumnRole> columns) {
    public TableHeader {
        columns = List.copyOf(columns);
    }

    public List<String> headings() {
        return columns.stream().map(ColumnRole::heading).toList();
    }
}
