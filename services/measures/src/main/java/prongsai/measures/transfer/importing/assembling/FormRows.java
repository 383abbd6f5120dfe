package prongsai.measures.transfer.importing.assembling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.form.FoundMeasure;
import prongsai.measures.transfer.importing.form.FoundValue;
import prongsai.measures.transfer.importing.form.Role;
import prongsai.measures.transfer.importing.reading.RawCell;
import prongsai.measures.transfer.importing.reading.RawRow;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.SourceMeasure;
import prongsai.measures.transfer.importing.report.SourcePart;
import prongsai.measures.transfer.importing.words.ItemNumber;

/** A measure that was found in any form, as rows of the six columns that the review knows. */
final class FormRows {
    private FormRows() {}

    /** What stands in one table is one row, since rows within it are items; what goes on in the next table is the next row. */
    static MeasureRows of(FoundMeasure found, Set<FormColumn> columns) {
        var byTable = new LinkedHashMap<Integer, Map<FormColumn, RawCell>>();
        for (FormColumn column : FormColumn.values()) {
            parts(found, column)
                    .forEach((table, paragraphs) -> byTable.computeIfAbsent(
                                    table, any -> new EnumMap<>(FormColumn.class))
                            .put(column, new RawCell(paragraphs)));
        }
        List<RawRow> rows = byTable.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(table -> new RawRow(table.getValue(), 0))
                .toList();
        return new MeasureRows(
                found.number(), found.numbered() ? OptionalInt.of(found.number()) : OptionalInt.empty(), rows, columns);
    }

    /** Those in which any of the measures has something. */
    static Set<FormColumn> columns(List<FoundMeasure> measures) {
        var columns = EnumSet.noneOf(FormColumn.class);
        measures.stream()
                .flatMap(measure -> measure.values().stream())
                .map(value -> column(value.role()))
                .filter(Objects::nonNull)
                .forEach(columns::add);
        return columns;
    }

    /** Every cell to the letter, as the file has it. */
    static SourceMeasure source(FoundMeasure found, List<Doubt> doubts) {
        var cells = new EnumMap<FormColumn, List<SourcePart>>(FormColumn.class);
        for (FormColumn column : FormColumn.values()) {
            cells.put(
                    column,
                    values(found, column)
                            .map(value -> new SourcePart(value.source().place().page(), value.words()))
                            .toList());
        }
        return new SourceMeasure(cells, doubts, LeftOvers.of(found));
    }

    private static Map<Integer, List<String>> parts(FoundMeasure found, FormColumn column) {
        var tables = new LinkedHashMap<Integer, List<FoundValue>>();
        values(found, column)
                .forEach(value -> tables.computeIfAbsent(value.source().table(), any -> new ArrayList<>())
                        .add(value));
        var parts = new LinkedHashMap<Integer, List<String>>();
        boolean numbered = values(found, column)
                .flatMap(value -> value.paragraphs().stream())
                .anyMatch(paragraph -> ItemNumber.at(paragraph).isPresent());
        tables.forEach((table, values) -> parts.put(
                table,
                switch (column) {
                    case STEPS, RESULTS, OUTCOMES -> numbered ? paragraphs(values) : FoundMeasure.itemsOf(values);
                    case SCHEDULE -> List.of(schedule(values));
                    case MEASURE, RESPONSIBLE -> paragraphs(values);
                }));
        return parts;
    }

    private static List<String> paragraphs(List<FoundValue> values) {
        return values.stream().flatMap(value -> value.paragraphs().stream()).toList();
    }

    /** What begins and ends in columns of their own is one schedule in words. */
    private static String schedule(List<FoundValue> values) {
        String times = values.stream()
                .filter(value -> value.role() == Role.SCHEDULE)
                .map(FoundValue::words)
                .distinct()
                .collect(Collectors.joining(", "));
        String from = text(values, Role.FROM);
        String to = text(values, Role.TO);
        String between = from.isEmpty() ? "ภายใน " + to : from + " - " + to;
        String span = to.isEmpty() ? from : between;
        return Stream.of(times, span).filter(one -> !one.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String text(List<FoundValue> values, Role role) {
        return values.stream()
                .filter(value -> value.role() == role)
                .map(FoundValue::words)
                .collect(Collectors.joining(" "));
    }

    private static Stream<FoundValue> values(FoundMeasure found, FormColumn column) {
        return found.values().stream().filter(value -> column(value.role()) == column);
    }

    /** Where a plan has a place for it; null where it has none. */
    static @Nullable FormColumn column(Role role) {
        return switch (role) {
            case MEASURE -> FormColumn.MEASURE;
            case STEPS -> FormColumn.STEPS;
            case UNIT -> FormColumn.RESPONSIBLE;
            case SCHEDULE, FROM, TO -> FormColumn.SCHEDULE;
            case RESULT -> FormColumn.RESULTS;
            case OUTCOME -> FormColumn.OUTCOMES;
            case NUMBER, GROUP, ISSUE, MONITOR, BUDGET, INDICATOR, TARGET, PROBLEMS, EVIDENCE, REMARK, OTHER -> null;
        };
    }
}
