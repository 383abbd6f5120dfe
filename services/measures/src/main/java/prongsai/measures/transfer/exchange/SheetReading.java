package prongsai.measures.transfer.exchange;

import java.util.List;
import prongsai.measures.transfer.content.PlanContent;

/** What came of reading a file: its table, the plan that it tells, or all that is wrong with it. */
public sealed interface SheetReading {

    /** A file of the form, looked at cell by cell. */
    sealed interface Checked extends SheetReading {}

    record Read(PlanContent plan) implements Checked {}

    /** @param errors in the order of the rows, at least one */
    record Wrong(List<CellError> errors) implements Checked {
        public Wrong {
            errors = List.copyOf(errors);
        }
    }

    /** A file of the form, of which nothing has been looked at yet. */
    record Tabled(SheetTable table) implements SheetReading {}

    /**
     * Not a file of the form at all.
     *
     * @param reason ends the key of the message {@code sheet.refused.…}
     */
    record Refused(String reason, List<String> arguments) implements SheetReading {}
}
