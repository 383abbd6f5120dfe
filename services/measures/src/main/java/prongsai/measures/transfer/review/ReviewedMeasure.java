package prongsai.measures.transfer.review;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prongsai.measures.transfer.importing.assembling.MeasureCells;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.ImportedIndicator;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.Knows;
import prongsai.measures.transfer.importing.report.LeftOver;
import prongsai.measures.transfer.importing.report.SourceMeasure;

/**
 * One measure under review.
 *
 * @param number as on the paper
 * @param cells all six
 * @param targets that stand in columns of their own
 * @param leftOver what the file says of it and a plan has no place for
 * @param noted whether that is kept as a note
 */
public record ReviewedMeasure(
        int number,
        Map<FormColumn, ReviewedCell> cells,
        List<ImportedIndicator> targets,
        List<LeftOver> leftOver,
        boolean noted) {
    /** Told of the schedule, since it is guessed from the quarters; what there is to check stands in the steps. */
    private static final String FREQUENCY_GUESSED = "import.doubt.frequency-guessed";

    public ReviewedMeasure {
        cells = Map.copyOf(cells);
        targets = List.copyOf(targets);
        leftOver = List.copyOf(leftOver);
    }

    static ReviewedMeasure of(ImportedMeasure measure, SourceMeasure source, Knows knows) {
        Map<FormColumn, List<Doubt>> doubts =
                source.doubts().stream().collect(Collectors.groupingBy(ReviewedMeasure::column));
        MeasureCells read = MeasureCells.of(measure, knows);
        Map<FormColumn, String> texts = read.texts();
        var cells = new EnumMap<FormColumn, ReviewedCell>(FormColumn.class);
        for (FormColumn column : FormColumn.values()) {
            cells.put(
                    column,
                    ReviewedCell.of(
                            source.cells().getOrDefault(column, List.of()),
                            texts.getOrDefault(column, ""),
                            doubts.getOrDefault(column, List.of())));
        }
        List<ImportedIndicator> ofTexts = read.measure().indicators();
        return new ReviewedMeasure(
                measure.number(),
                cells,
                measure.indicators().stream()
                        .filter(target -> ofTexts.stream().noneMatch(known -> isSame(known, target)))
                        .toList(),
                source.leftOver(),
                false);
    }

    private static boolean isSame(ImportedIndicator one, ImportedIndicator other) {
        return one.target().compareTo(other.target()) == 0
                && one.unit().equals(other.unit())
                && one.comparator().equals(other.comparator())
                && one.where().field() == other.where().field();
    }

    private static FormColumn column(Doubt doubt) {
        return doubt.key().equals(FREQUENCY_GUESSED)
                ? FormColumn.STEPS
                : FormColumn.of(doubt.cell().field());
    }

    public ReviewedCell cell(FormColumn column) {
        ReviewedCell cell = cells.get(column);
        if (cell == null) {
            throw new IllegalStateException("no cell: " + column);
        }
        return cell;
    }

    /** As it will be written. */
    ImportedMeasure understood(Knows knows) {
        return texts(knows).measure().with(targets, noted ? note() : "");
    }

    /** What is left over, a line for each, with what it is in the words of the file. */
    String note() {
        return leftOver.stream()
                .map(one -> one.heading().isEmpty() ? one.text() : one.heading() + ": " + one.text())
                .collect(Collectors.joining("\n"));
    }

    ReviewedMeasure noted(boolean kept) {
        return new ReviewedMeasure(number, cells, targets, leftOver, kept);
    }

    private MeasureCells texts(Knows knows) {
        return new MeasureCells(
                number,
                knows,
                cells.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, cell -> cell.getValue().text())));
    }

    /** A schedule that changes takes the frequencies of the steps with it, unless a person has decided on them. */
    ReviewedMeasure edited(FormColumn column, String typed, Knows knows) {
        MeasureCells before = texts(knows);
        String text = before.tidied(column, typed);
        ReviewedMeasure changed = with(column, cell -> cell.edited(text))
                .withoutTargets(column, cell(column).text());
        boolean takesSteps = column == FormColumn.SCHEDULE
                && cell(FormColumn.STEPS).decision() == Decision.OPEN
                && !before.measure()
                        .quarters()
                        .equals(changed.texts(knows).measure().quarters());
        return takesSteps
                ? changed.with(
                        FormColumn.STEPS,
                        steps -> steps.follows(changed.texts(knows).stepsRescheduled()))
                : changed;
    }

    /** A target whose words stood in the cell goes with them; one of a column of its own stays. */
    private ReviewedMeasure withoutTargets(FormColumn column, String before) {
        String now = cell(column).text();
        List<ImportedIndicator> left = targets.stream()
                .filter(target -> FormColumn.of(target.where().field()) != column
                        || !before.contains(target.sourceText())
                        || now.contains(target.sourceText()))
                .toList();
        return new ReviewedMeasure(number, cells, left, leftOver, noted);
    }

    ReviewedMeasure with(FormColumn column, UnaryOperator<ReviewedCell> change) {
        var changed = new EnumMap<>(cells);
        changed.put(column, change.apply(cell(column)));
        return new ReviewedMeasure(number, changed, targets, leftOver, noted);
    }

    ReviewedMeasure confirmed() {
        ReviewedMeasure all = this;
        for (FormColumn column : waiting()) {
            all = all.with(column, cell -> cell.edited(cell.text()));
        }
        return all;
    }

    /** The columns that the import waits for, in the order of the form. */
    List<FormColumn> waiting() {
        return doubtful().filter(column -> cell(column).isWaiting()).toList();
    }

    /** The columns that the reading is not sure of, in the order of the form. */
    Stream<FormColumn> doubtful() {
        return Arrays.stream(FormColumn.values()).filter(column -> cell(column).isDoubtful());
    }
}
