package prongsai.measures.transfer.exchange;

import java.util.EnumMap;
import java.util.Map;
import prongsai.measures.transfer.exchange.HeadedGrid.Line;
import prongsai.thai.ThaiDigits;

/** A row of the sheet of tasks that was in it when it went out. */
record TaskRow(Line<TaskColumn> line, TaskRowId id) {
    /** Empty where the cell is. */
    String text(TaskColumn column) {
        return line.text(column);
    }

    /** The measure's title, without the number in front that it went out with. */
    String title() {
        return without(text(TaskColumn.MEASURE), id.measure() + ".");
    }

    /** The step's text or the thing's name, without what stood in front when it went out. */
    String what() {
        String front = switch (id.kind()) {
            case TASK, STEP -> id.number();
            default -> (id.kind().word() + TaskSheet.SEPARATOR).strip();
        };
        return without(text(TaskColumn.WHAT), front);
    }

    private static String without(String text, String front) {
        String bare = text.strip();
        boolean there = bare.length() >= front.length()
                && ThaiDigits.toArabic(bare.substring(0, front.length())).equals(front);
        return there ? bare.substring(front.length()).strip() : bare;
    }

    /** Whether this is not what went out; where nobody knows, it may be. */
    boolean touched(SheetColumn column, String text) {
        return Mark.of(new SheetRow(line.number(), Map.of(SheetColumn.MARK, text(TaskColumn.MARK))))
                .map(mark -> !mark.held(column, text))
                .orElse(false);
    }

    /** As a row of the form. */
    SheetRow as(Map<SheetColumn, String> own) {
        return as(id.kind(), id.key(), own);
    }

    /** The row of the form of the step that it is a task of, or has none of. */
    SheetRow ofStep() {
        String key = id.kind() == RowKind.STEP ? id.key() : id.above();
        return as(RowKind.STEP, key, Map.of(SheetColumn.STEP, id.step(), SheetColumn.TEXT, what()));
    }

    private SheetRow as(RowKind kind, String key, Map<SheetColumn, String> own) {
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        cells.putAll(own);
        cells.put(SheetColumn.ROW, kind.word());
        cells.put(SheetColumn.MEASURE, id.measure());
        cells.put(SheetColumn.ID, key);
        cells.put(SheetColumn.MARK, text(TaskColumn.MARK));
        cells.values().removeIf(String::isEmpty);
        return new SheetRow(line.number(), cells);
    }
}
