package prongsai.measures.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import prongsai.measures.content.PlanContent;
import prongsai.measures.plan.Frequency;
import prongsai.thai.FiscalYear;

/**
 * Makes a plan of the form's rows, or the list of all that is wrong with them. Rows may stand in any order: results,
 * outcomes, indicators and agreements keep theirs, measures and steps follow their numbers, tasks their dates.
 */
final class PlanReader {
    /** More are not told at once: a person mends the first ones and tries again. */
    private static final int MOST_ERRORS = 200;

    private static final Set<String> COMPARATORS = Set.of(">=", ">", "=", "<", "<=");

    /** Characters, as for a task anywhere. */
    private static final int NOTE_LENGTH = 4000;

    private final FiscalYear year;
    private final LocalDate today;
    private final List<CellError> errors;
    private final Map<Integer, MeasureDraft> measures = new TreeMap<>();
    private boolean planSeen;

    PlanReader(FiscalYear year, LocalDate today, List<CellError> errors) {
        this.year = year;
        this.today = today;
        this.errors = new ArrayList<>(errors);
    }

    SheetReading read(List<SheetRow> rows) {
        List<Parsed> parsed =
                rows.stream().map(this::parse).flatMap(Optional::stream).toList();
        // What others belong to comes first, wherever it stands.
        take(parsed, RowKind.PLAN, this::plan);
        take(parsed, RowKind.MEASURE, this::measure);
        take(parsed, RowKind.STEP, this::step);
        parsed.stream()
                .filter(row ->
                        !Set.of(RowKind.PLAN, RowKind.MEASURE, RowKind.STEP).contains(row.kind()))
                .forEach(this::part);
        if (measures.isEmpty() && errors.isEmpty()) {
            errors.add(new CellError(1, SheetColumn.ROW, "", "no-measure", List.of(RowKind.MEASURE.word())));
        }
        if (!errors.isEmpty()) {
            return new SheetReading.Wrong(errors.stream()
                    .sorted(Comparator.comparingInt(CellError::row))
                    .limit(MOST_ERRORS)
                    .toList());
        }
        return new SheetReading.Read(new PlanContent(
                year.year(),
                measures.values().stream().map(draft -> draft.finish(year)).toList()));
    }

    private record Parsed(RowKind kind, Cells cells) {}

    private static void take(List<Parsed> rows, RowKind kind, Consumer<Cells> reader) {
        rows.stream().filter(row -> row.kind() == kind).map(Parsed::cells).forEach(reader);
    }

    private Optional<Parsed> parse(SheetRow row) {
        var cells = new Cells(row, errors);
        return cells.needed(SheetColumn.ROW).flatMap(word -> {
            Optional<RowKind> kind = RowKind.of(word);
            kind.ifPresentOrElse(
                    cells::checkUnused, () -> cells.wrong(SheetColumn.ROW, "row-kind", word, RowKind.words()));
            return kind.map(found -> new Parsed(found, cells));
        });
    }

    private void plan(Cells cells) {
        if (planSeen) {
            cells.wrong(SheetColumn.ROW, "second-plan", RowKind.PLAN.word());
        }
        planSeen = true;
        cells.year(SheetColumn.FISCAL_YEAR)
                .filter(found -> found != year.year())
                .ifPresent(found -> cells.wrong(
                        SheetColumn.FISCAL_YEAR, "other-year", String.valueOf(found), String.valueOf(year.year())));
    }

    private void measure(Cells cells) {
        Optional<Integer> number = cells.ordinal(SheetColumn.MEASURE);
        String title = cells.needed(SheetColumn.TEXT).orElse("");
        List<String> units = cells.units();
        boolean all = units.equals(List.of(UnitNames.ALL));
        PlanContent.Measure head = new PlanContent.Measure(
                number.orElse(0),
                title,
                all,
                all ? List.of() : units,
                cells.quarters(),
                cells.text(SheetColumn.RESPONSIBLE_TEXT),
                cells.text(SheetColumn.SCHEDULE_TEXT),
                span(cells),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        number.ifPresent(found -> {
            if (measures.putIfAbsent(found, new MeasureDraft(head)) != null) {
                cells.wrong(SheetColumn.MEASURE, "measure-twice", String.valueOf(found));
            }
        });
    }

    private static PlanContent.@Nullable Span span(Cells cells) {
        Integer from = cells.year(SheetColumn.SPAN_FROM).orElse(null);
        Integer to = cells.year(SheetColumn.SPAN_TO).orElse(null);
        if (from == null && to == null) {
            return null;
        }
        if (from == null || to == null || from > to) {
            cells.wrong(from == null ? SheetColumn.SPAN_FROM : SheetColumn.SPAN_TO, "span");
            return null;
        }
        return new PlanContent.Span(from, to);
    }

    private void step(Cells cells) {
        Optional<Integer> number = cells.ordinal(SheetColumn.STEP);
        String text = cells.needed(SheetColumn.TEXT).orElse("");
        Frequency frequency = cells.needed(SheetColumn.FREQUENCY)
                .flatMap(word -> {
                    Optional<Frequency> read = FrequencyWord.read(word);
                    if (read.isEmpty()) {
                        cells.wrong(SheetColumn.FREQUENCY, "frequency", word);
                    }
                    return read;
                })
                .orElse(Frequency.ONCE);
        of(cells)
                .ifPresent(measure -> number.ifPresent(found -> {
                    if (!measure.addStep(found, text, frequency)) {
                        cells.wrong(SheetColumn.STEP, "step-twice", String.valueOf(found));
                    }
                }));
    }

    private void part(Parsed row) {
        Cells cells = row.cells();
        Optional<MeasureDraft> measure = of(cells);
        switch (row.kind()) {
            case RESULT -> {
                Optional<String> text = cells.needed(SheetColumn.TEXT);
                measure.ifPresent(found -> text.ifPresent(found.results::add));
            }
            case OUTCOME -> {
                Optional<String> text = cells.needed(SheetColumn.TEXT);
                measure.ifPresent(found -> text.ifPresent(found.outcomes::add));
            }
            case INDICATOR -> {
                Optional<PlanContent.Indicator> indicator = indicator(cells);
                measure.ifPresent(found -> indicator.ifPresent(found.indicators::add));
            }
            case AGREEMENT -> {
                String superior = cells.needed(SheetColumn.SUPERIOR).orElse("");
                String subordinate = cells.needed(SheetColumn.SUBORDINATE).orElse("");
                measure.ifPresent(found -> found.agreements.add(new PlanContent.Agreement(superior, subordinate)));
            }
            case TASK -> task(cells, measure);
            case PLAN, MEASURE, STEP ->
                throw new IllegalArgumentException(row.kind().word());
        }
    }

    private static Optional<PlanContent.Indicator> indicator(Cells cells) {
        String comparator =
                cells.needed(SheetColumn.COMPARATOR).map(String::strip).orElse("");
        if (!comparator.isEmpty() && !COMPARATORS.contains(comparator)) {
            cells.wrong(SheetColumn.COMPARATOR, "comparator", comparator);
        }
        cells.needed(SheetColumn.TARGET);
        var baseline = cells.decimal(SheetColumn.BASELINE);
        var actual = cells.decimal(SheetColumn.ACTUAL);
        return cells.decimal(SheetColumn.TARGET)
                .map(target -> new PlanContent.Indicator(
                        cells.text(SheetColumn.TEXT),
                        comparator,
                        target,
                        cells.text(SheetColumn.UNIT),
                        cells.text(SheetColumn.METHOD),
                        baseline.orElse(null),
                        actual.orElse(null),
                        cells.text(SheetColumn.SOURCE_TEXT)));
    }

    private void task(Cells cells, Optional<MeasureDraft> measure) {
        cells.needed(SheetColumn.DUE_ON);
        Optional<LocalDate> due = cells.date(SheetColumn.DUE_ON);
        due.filter(date -> FiscalYear.of(date).year() != year.year())
                .ifPresent(date -> cells.wrong(SheetColumn.DUE_ON, "due-outside", String.valueOf(year.year())));
        Optional<LocalDate> done = cells.date(SheetColumn.DONE_ON);
        done.filter(date -> date.isAfter(today)).ifPresent(date -> cells.wrong(SheetColumn.DONE_ON, "done-in-future"));
        done.filter(date -> date.isBefore(year.start().minusYears(1)))
                .ifPresent(date -> cells.wrong(SheetColumn.DONE_ON, "done-too-early", String.valueOf(year.year())));
        String note = cells.text(SheetColumn.NOTE);
        if (note.length() > NOTE_LENGTH) {
            cells.wrong(SheetColumn.NOTE, "too-long", String.valueOf(note.length()), String.valueOf(NOTE_LENGTH));
        }
        Optional<Integer> step = cells.ordinal(SheetColumn.STEP);
        measure.ifPresent(found -> step.ifPresent(number -> due.ifPresent(
                date -> found.addTask(number, new PlanContent.Task(date, done.orElse(null), note), cells))));
    }

    private Optional<MeasureDraft> of(Cells cells) {
        return cells.ordinal(SheetColumn.MEASURE).flatMap(number -> {
            MeasureDraft measure = measures.get(number);
            if (measure == null) {
                cells.wrong(SheetColumn.MEASURE, "no-such-measure", String.valueOf(number));
            }
            return Optional.ofNullable(measure);
        });
    }
}
