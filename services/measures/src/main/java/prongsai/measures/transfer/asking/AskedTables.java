package prongsai.measures.transfer.asking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.UnclearPaper;
import prongsai.measures.transfer.importing.form.ColumnRole;
import prongsai.measures.transfer.importing.form.Confirmed;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;
import prongsai.measures.transfer.importing.form.FormDoubt;
import prongsai.measures.transfer.importing.form.PaperTables;
import prongsai.measures.transfer.importing.form.RecognisedForm;
import prongsai.measures.transfer.importing.form.RecognisedTable;
import prongsai.measures.transfer.importing.form.Role;
import prongsai.measures.transfer.importing.form.TableHeaders;
import prongsai.worker.paper.Row;
import prongsai.worker.paper.Table;

/** Which tables of a paper are asked about: of those with one header the first, and none that only goes on another for certain. */
final class AskedTables {
    private static final int MOST_HEADER_ROWS = 3;

    private final UnclearPaper paper;
    private final RecognisedForm form;
    private final TableHeaders headers;
    private final Map<Integer, RecognisedTable> recognised = new HashMap<>();
    private final Map<String, AskedTable> byHeader = new LinkedHashMap<>();
    private final Map<String, Integer> others = new HashMap<>();

    private AskedTables(UnclearPaper paper, RecognisedForm form, TableHeaders headers) {
        this.paper = paper;
        this.form = form;
        this.headers = headers;
        form.tables().forEach(table -> recognised.putIfAbsent(table.index(), table));
    }

    static List<AskedTable> of(UnclearPaper paper, RecognisedForm form, TableHeaders headers) {
        return new AskedTables(paper, form, headers).all();
    }

    private List<AskedTable> all() {
        List<Table> tables = headers.tables();
        for (int index = 0; index < tables.size(); index++) {
            RecognisedTable known = recognised.get(index);
            boolean asked = known == null
                    ? PaperTables.mayHoldMeasures(tables.get(index))
                    : !known.labelled() && !goesOnForCertain(known);
            if (asked || paper.byTable().containsKey(index)) {
                add(asked(index, tables.get(index), known));
            }
        }
        var all = new ArrayList<AskedTable>();
        byHeader.forEach((shape, table) -> all.add(table.with(others.getOrDefault(shape, 0))));
        return all;
    }

    private void add(AskedTable table) {
        Answer answer = table.answer();
        String shape = headers.at(table.index(), answer).shape();
        String key = shape.isEmpty() ? "table " + table.index() : shape;
        if (byHeader.putIfAbsent(key, table) != null) {
            others.merge(key, 1, Integer::sum);
        }
    }

    private AskedTable asked(int index, Table table, @Nullable RecognisedTable known) {
        Answer said = paper.byTable().get(index);
        if (said != null) {
            return new AskedTable(index, table, columns(index, said), said, 0);
        }
        if (known != null) {
            var answer = new Answer(
                    Math.max(0, known.firstHeaderRow()),
                    known.headerRows(),
                    known.columns().stream().map(ColumnRole::role).toList(),
                    Confirmed.Rows.BY_SIGNS);
            return new AskedTable(index, table, known.columns(), answer, 0);
        }
        int row = firstFilledRow(table);
        var first = new Answer(row, headerRows(table, row), List.of(), Confirmed.Rows.BY_SIGNS);
        List<ColumnRole> proposed = headers.at(index, first).columns();
        // Where other tables speak of measures, one that does not is rather another table.
        List<ColumnRole> columns = form.measures().isEmpty()
                ? proposed
                : proposed.stream().map(AskedTables::withoutRole).toList();
        boolean speaksOfMeasures = columns.stream().anyMatch(column -> column.role() == Role.MEASURE);
        Answer proposal = speaksOfMeasures
                ? new Answer(
                        first.firstHeaderRow(),
                        first.headerRows(),
                        columns.stream().map(ColumnRole::role).toList(),
                        Confirmed.Rows.BY_SIGNS)
                : Answer.ofNoMeasures(first.firstHeaderRow(), first.headerRows());
        return new AskedTable(
                index,
                table,
                speaksOfMeasures
                        ? columns
                        : columns.stream().map(AskedTables::withoutRole).toList(),
                proposal,
                0);
    }

    /** The words are those of the header, the roles those that a person gave. */
    private List<ColumnRole> columns(int index, Answer said) {
        List<ColumnRole> proposed = headers.at(index, said).columns();
        return said.columns().isEmpty()
                ? proposed.stream().map(AskedTables::withoutRole).toList()
                : IntStream.range(0, proposed.size())
                        .mapToObj(i -> new ColumnRole(
                                i,
                                proposed.get(i).heading(),
                                i < said.columns().size() ? said.columns().get(i) : null,
                                1,
                                ""))
                        .toList();
    }

    private boolean goesOnForCertain(RecognisedTable table) {
        return table.headerRows() == 0
                && form.doubts().stream()
                        .noneMatch(doubt -> doubt.reason() == FormDoubt.Reason.MAY_NOT_GO_ON
                                && doubt.source().table() == table.index());
    }

    private static ColumnRole withoutRole(ColumnRole column) {
        return new ColumnRole(column.column(), column.heading(), null, 1, "");
    }

    /** Cells that reach down beside others make one header of several rows. */
    private static int headerRows(Table table, int row) {
        return table.rows().get(row).cells().stream()
                .mapToInt(cell -> Math.clamp(cell.rows(), 1, MOST_HEADER_ROWS))
                .max()
                .orElse(1);
    }

    private static int firstFilledRow(Table table) {
        List<Row> rows = table.rows();
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).cells().stream()
                                .filter(cell -> !cell.blank())
                                .count()
                        > 1)
                .findFirst()
                .orElse(0);
    }
}
