package prongsai.measures.transfer.importing.assembling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import prongsai.measures.transfer.importing.reading.RawCell;
import prongsai.measures.transfer.importing.reading.RawRow;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.SourceMeasure;
import prongsai.measures.transfer.importing.report.SourcePart;
import prongsai.measures.transfer.importing.words.ItemNumber;
import prongsai.thai.ThaiText;

/**
 * The rows of one measure: the first, and those in which it goes on over a page.
 *
 * @param numberRead empty when the paper gives the measure no number
 * @param columns those that the form has
 */
record MeasureRows(int number, OptionalInt numberRead, List<RawRow> rows, Set<FormColumn> columns) {

    MeasureRows(int number, OptionalInt numberRead, List<RawRow> rows) {
        this(number, numberRead, rows, EnumSet.allOf(FormColumn.class));
    }

    /** Whether the form has the column, so that a blank cell in it means something. */
    boolean expects(FormColumn column) {
        return columns.contains(column);
    }

    /** The units as the file parts them by lines, where it does; else as they were mended. */
    String unitsText(String mended) {
        String text = text(FormColumn.RESPONSIBLE);
        return ThaiText.withoutSpace(text).equals(ThaiText.withoutSpace(mended))
                        && rows.stream().allMatch(row -> row.page() == 0)
                ? text
                : mended;
    }

    /** Puts rows together: a row with a number begins a measure, one without goes on with the measure before it. */
    static List<MeasureRows> of(List<RawRow> rows) {
        var measures = new ArrayList<MeasureRows>();
        for (RawRow row : rows) {
            if (begins(row, measures)) {
                OptionalInt read = numberOf(row);
                int next = measures.isEmpty() ? 1 : measures.getLast().number() + 1;
                measures.add(new MeasureRows(read.orElse(next), read, new ArrayList<>(List.of(row))));
            } else if (!measures.isEmpty()) {
                measures.getLast().rows().add(row);
            }
        }
        return measures;
    }

    List<RawCell> cells(FormColumn column) {
        return rows.stream().map(row -> row.cell(column)).toList();
    }

    /** The measure as the paper has it, and what is doubted of it. */
    SourceMeasure source(List<Doubt> doubts) {
        var cells = new EnumMap<FormColumn, List<SourcePart>>(FormColumn.class);
        for (FormColumn column : FormColumn.values()) {
            cells.put(
                    column,
                    rows.stream()
                            .filter(row -> !row.cell(column).isBlank())
                            .map(row ->
                                    new SourcePart(row.page(), row.cell(column).joined()))
                            .toList());
        }
        return new SourceMeasure(cells, doubts, List.of());
    }

    /** The cell's text over all pages, what is printed again counted once. */
    String text(FormColumn column) {
        var parts = new ArrayList<String>();
        for (RawCell cell : cells(column)) {
            boolean again = parts.stream()
                    .anyMatch(part -> ThaiText.withoutSpace(part).equals(ThaiText.withoutSpace(cell.joined())));
            if (!cell.isBlank() && !again) {
                parts.add(cell.joined());
            }
        }
        return String.join("\n", parts);
    }

    private static boolean begins(RawRow row, List<MeasureRows> before) {
        RawCell title = row.cell(FormColumn.MEASURE);
        OptionalInt number = numberOf(row);
        if (title.isBlank()) {
            return false;
        }
        if (before.isEmpty()) {
            return true;
        }
        if (number.isPresent()) {
            return number.getAsInt() != before.getLast().number();
        }
        return stepsBeginAnew(row) && !titleGoesOn(row, before.getLast());
    }

    private static OptionalInt numberOf(RawRow row) {
        return ItemNumber.ofMeasure(row.cell(FormColumn.MEASURE).joined());
    }

    private static boolean stepsBeginAnew(RawRow row) {
        OptionalInt step = ItemNumber.at(row.cell(FormColumn.STEPS).joined());
        return step.isPresent() && step.getAsInt() == 1;
    }

    private static boolean titleGoesOn(RawRow row, MeasureRows before) {
        return ThaiText.withoutSpace(before.text(FormColumn.MEASURE))
                .contains(ThaiText.withoutSpace(row.cell(FormColumn.MEASURE).joined()));
    }
}
