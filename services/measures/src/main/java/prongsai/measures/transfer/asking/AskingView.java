package prongsai.measures.transfer.asking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.RemarkLine;
import prongsai.measures.transfer.importing.form.ColumnRole;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;
import prongsai.measures.transfer.importing.form.FoundMeasure;
import prongsai.measures.transfer.importing.form.Role;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.TableGrid;

/** The questions of a paper as their page shows them: the file's own tables, a role over each column, and what comes out. */
record AskingView(String path, AskingService.Asked asked) {
    private static final int ROWS = 12;
    /** Between the first rows and those before a header far below, nothing helps to see what the columns are. */
    private static final int ABOVE = 3;

    private static final int LONGEST_CELL = 160;
    private static final int MEASURES = 8;

    /** Of those that do not look as if they spoke of measures. */
    private static final int OTHER_TABLES = 12;

    static AskingView of(int fiscalYear, UUID id, AskingService.Asked asked) {
        return new AskingView("/plans/%d/import/paper/%s".formatted(fiscalYear, id), asked);
    }

    /**
     * @param role its code; empty where it is left out
     * @param certain whether nobody has to look at it
     */
    record ColumnView(int number, String heading, String role, boolean certain) {}

    /**
     * @param number from 1, as the page counts them; as the answers do
     * @param header whether it is of the header
     */
    record RowView(int number, boolean header, List<String> cells) {}

    /**
     * @param header first row of the header, from 1; 0 where it has none
     * @param rowsToChoose what may be its first row
     * @param notShown rows below those that are shown
     */
    record TableView(
            int index,
            int page,
            String sheet,
            int header,
            int headerRows,
            String meaning,
            List<ColumnView> columns,
            List<RowView> rows,
            List<Integer> rowsToChoose,
            int notShown,
            int more) {}

    /**
     * A measure that comes out.
     *
     * @param rest who is responsible, and when
     */
    record MeasureLine(int number, String title, int steps, int results, int outcomes, String rest) {}

    public List<TableView> tables() {
        return shown().stream().map(AskingView::table).toList();
    }

    /** Tables that are asked about and not shown, since there are very many. */
    public int tablesNotShown() {
        return asked.tables().size() - shown().size();
    }

    private List<AskedTable> shown() {
        var shown = new ArrayList<AskedTable>();
        int others = 0;
        for (AskedTable table : asked.tables()) {
            boolean likely = asked.paper().byTable().containsKey(table.index())
                    ? !table.answer().isOfNoMeasures()
                    : ColumnRole.speakOfMeasures(table.columns());
            if (likely || others++ < OTHER_TABLES) {
                shown.add(table);
            }
        }
        return shown;
    }

    public List<AskedLabel> labels() {
        return asked.labels();
    }

    /** What a column may be, in the order in which people look for it. */
    public List<String> roles() {
        return Arrays.stream(Role.values()).map(Role::code).toList();
    }

    public String seen() {
        return asked.seen();
    }

    public List<RemarkLine> remarks() {
        return RemarkLine.of(asked.paper().paper().remarks());
    }

    /** The first measures that come out. */
    public List<MeasureLine> measures() {
        return asked.form().measures().stream()
                .limit(MEASURES)
                .map(AskingView::line)
                .toList();
    }

    private static MeasureLine line(FoundMeasure measure) {
        return new MeasureLine(
                measure.number(),
                measure.title(),
                measure.items(Role.STEPS).size(),
                measure.items(Role.RESULT).size(),
                measure.items(Role.OUTCOME).size(),
                Stream.of(Role.UNIT, Role.SCHEDULE)
                        .map(measure::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    public int measureCount() {
        return asked.form().measures().size();
    }

    public int moreMeasures() {
        return Math.max(0, measureCount() - MEASURES);
    }

    private static TableView table(AskedTable asked) {
        var grid = TableGrid.of(asked.table());
        Answer answer = asked.answer();
        int end = Math.min(grid.rows(), answer.firstHeaderRow() + answer.headerRows() + ROWS);
        return new TableView(
                asked.index(),
                asked.table().place().page(),
                asked.table().place().sheet(),
                answer.headerRows() == 0 ? 0 : answer.firstHeaderRow() + 1,
                Math.max(1, answer.headerRows()),
                meaning(answer),
                asked.columns().stream().map(AskingView::column).toList(),
                IntStream.range(0, end)
                        .filter(row -> row < ROWS || row >= answer.firstHeaderRow() - ABOVE)
                        .filter(row -> !grid.row(row).hidden())
                        .mapToObj(row -> row(grid, row, answer))
                        .toList(),
                IntStream.rangeClosed(1, Math.min(grid.rows(), end)).boxed().toList(),
                grid.rows() - end,
                asked.more());
    }

    private static String meaning(Answer answer) {
        return answer.isOfNoMeasures() ? AskingForm.NONE : answer.rows().name().toLowerCase(Locale.ROOT);
    }

    private static ColumnView column(ColumnRole column) {
        Role role = column.role();
        return new ColumnView(
                column.column() + 1, column.heading(), role == null ? "" : role.code(), column.isCertain());
    }

    private static RowView row(TableGrid grid, int row, Answer answer) {
        int from = answer.firstHeaderRow();
        return new RowView(
                row + 1,
                row >= from && row < from + answer.headerRows(),
                IntStream.range(0, grid.columns())
                        .mapToObj(column -> text(grid.beginsAt(row, column).orElse(null)))
                        .toList());
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.hidden()) {
            return "";
        }
        String text = cell.text();
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text;
    }
}
