package prongsai.measures.transfer.importing.assembling;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.thai.repair.TextRepair;

/**
 * How wide each column of the paper was, as most measures show it: a cell of two lines alone would not tell. The middle
 * one is taken, so that one odd page does not count.
 */
record ColumnWidths(Map<FormColumn, Double> widths) {

    static ColumnWidths of(List<MeasureRows> measures) {
        var widths = new EnumMap<FormColumn, Double>(FormColumn.class);
        for (FormColumn column : FormColumn.values()) {
            List<Double> seen = measures.stream()
                    .map(measure -> NumberedItems.of(measure.cells(column)).items())
                    .flatMapToDouble(items -> TextRepair.columnWidth(items).stream())
                    .sorted()
                    .boxed()
                    .toList();
            if (!seen.isEmpty()) {
                widths.put(column, seen.get(seen.size() / 2));
            }
        }
        return new ColumnWidths(widths);
    }

    OptionalDouble of(FormColumn column) {
        Double width = widths.get(column);
        return width == null ? OptionalDouble.empty() : OptionalDouble.of(width);
    }
}
