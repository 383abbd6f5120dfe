package prongsai.measures.transfer.returning;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.plan.Action;
import prongsai.measures.transfer.exchange.CellHash;
import prongsai.measures.transfer.exchange.KeyedRow;
import prongsai.measures.transfer.exchange.RowKind;
import prongsai.measures.transfer.exchange.SheetColumn;

/**
 * One thing in which a sheet differs from its plan.
 *
 * @param tag names it, and changes with whatever a person sees of it: who took something else than is there now is told
 * @param row of the plan or of the sheet
 * @param sheetRow as Excel shows it; 0 where it is not there any more
 * @param column null where the whole row is meant
 * @param before what the plan says
 * @param after what the sheet says
 * @param conflict whether others changed the same since the sheet went out
 */
record Difference(
        String tag,
        What what,
        KeyedRow row,
        int sheetRow,
        @Nullable SheetColumn column,
        String before,
        String after,
        boolean conflict) {
    /** What the sheet did. */
    enum What {
        NEW,
        CHANGED,
        MOVED,
        REMOVED,
        /** Somebody deleted meanwhile what the sheet changed. */
        GONE,
        /** It is of several years, and changed on its own page. */
        ELSEWHERE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Difference of(
            What what,
            KeyedRow row,
            int sheetRow,
            @Nullable SheetColumn column,
            String before,
            String after,
            boolean conflict) {
        String said = String.join(
                "\n", what.name(), row.key(), row.parent(), column == null ? "" : column.key(), before, after);
        return new Difference(CellHash.longer(said + conflict), what, row, sheetRow, column, before, after, conflict);
    }

    /** Whether it can be taken here at all. */
    boolean takeable() {
        return what != What.GONE && what != What.ELSEWHERE;
    }

    /** Whether it is taken unless a person says otherwise. */
    boolean offered() {
        return takeable() && !conflict && what != What.REMOVED;
    }

    /** What taking it is, for the stage of the plan. */
    Action action() {
        return switch (row.kind()) {
            case TASK ->
                column == SheetColumn.DONE_ON || column == SheetColumn.NOTE ? Action.WORK : Action.EDIT_STRUCTURE;
            case STEP -> Action.EDIT_STRUCTURE;
            case MEASURE ->
                what == What.CHANGED && column != SheetColumn.QUARTERS ? Action.REWORD : Action.EDIT_STRUCTURE;
            case TOPIC, CHECK, DOCUMENT, REPORT, AGREEMENT, COMPLAINT -> Action.WORK;
            case INDICATOR -> column == SheetColumn.ACTUAL ? Action.EDIT_MEASURE : Action.REWORD;
            case RESULT, OUTCOME -> Action.EDIT_MEASURE;
            case PLAN, MULTI_YEAR_PLAN -> Action.REWORD;
        };
    }

    RowKind kind() {
        return row.kind();
    }
}
