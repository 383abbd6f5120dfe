package prongsai.measures.transfer.importing.form;

import java.util.List;
import prongsai.thai.FiscalYear;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.Table;

/** Tries rows of a document's tables as headers. */
public final class TableHeaders {
    private final List<Table> tables;
    private final PageTexts texts;
    private final FiscalYear year;

    public TableHeaders(PaperDocument paper, FiscalYear year) {
        this.tables = PaperTables.of(paper).all();
        this.texts = PageTexts.of(paper);
        this.year = year;
    }

    public List<Table> tables() {
        return tables;
    }

    /**
     * @param table its place among those of the document
     * @param first row of the header, from 0
     * @param rows how many it has; 0 where there is none
     */
    public TableHeader at(int table, int first, int rows) {
        var text = new TableText(table, tables.get(table), texts);
        int from = Math.clamp(first, 0, text.rows());
        Header header = Header.of(text, from, Math.clamp(rows, 0, text.rows() - from));
        boolean silent =
                header.headings().stream().allMatch(heading -> heading.text().isEmpty());
        return new TableHeader(
                silent || rows == 0 ? "" : header.shape(), ColumnRoles.of(text, header, Vocabulary.national(), year));
    }

    /** As the answer says. */
    public TableHeader at(int table, Confirmed.Answer answer) {
        return at(table, answer.firstHeaderRow(), answer.headerRows());
    }
}
