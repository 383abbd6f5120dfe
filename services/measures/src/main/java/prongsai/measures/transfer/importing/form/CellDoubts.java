package prongsai.measures.transfer.importing.form;

import prongsai.measures.transfer.importing.form.FormDoubt.Reason;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.Cell.Kind;

/** What the file itself cannot say: a formula without its result, a letter that a PDF lost. */
record CellDoubts(TableText table, Collector found) {
    void of(Cell cell, Source source, Role role) {
        if (cell.kind() == Kind.UNKNOWN || cell.kind() == Kind.ERROR) {
            found.doubt(Reason.VALUE_UNKNOWN, source, role, table.text(cell));
        }
        if (role != Role.NUMBER && table.isDoubtful(cell)) {
            found.doubt(Reason.TEXT_DAMAGED, source, role, table.text(cell));
        }
    }
}
