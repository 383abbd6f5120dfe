package prongsai.measures.transfer.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.MeasureWords;
import prongsai.measures.kinds.multiyear.MultiYearDetails;
import prongsai.measures.transfer.content.ContentValues;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.thai.FiscalYear;

/**
 * Makes a plan of the form's rows, or the list of all that is wrong with them. Rows may stand in any order: results,
 * outcomes, indicators and agreements keep theirs, measures and steps follow their numbers, tasks their dates.
 */
public final class PlanReader {
    /** More are not told at once: a person mends the first ones and tries again. */
    private static final int MOST_ERRORS = 200;

    /** What other rows belong to, and is read before them. */
    private static final Set<RowKind> TAKEN = Set.of(
            RowKind.PLAN, RowKind.MULTI_YEAR_PLAN, RowKind.MEASURE, RowKind.STEP, RowKind.TOPIC, RowKind.DOCUMENT);

    private static final Map<String, SheetColumn> MEASURE =
            Map.of("title", SheetColumn.TEXT, "units", SheetColumn.UNITS, "evidenceKinds", SheetColumn.EVIDENCE_KINDS);

    private final FiscalYear year;
    private final List<CellError> errors;
    private final PartReader parts;
    private final Map<PlanContent.Span, MultiYearDetails> multiYearPlans = new LinkedHashMap<>();
    private final Map<Integer, MeasureDraft> measures = new TreeMap<>();
    private boolean planSeen;

    public PlanReader(FiscalYear year, LocalDate today, List<CellError> errors) {
        this.year = year;
        this.parts = new PartReader(year, today);
        this.errors = new ArrayList<>(errors);
    }

    public SheetReading.Checked read(List<SheetRow> rows) {
        List<Parsed> parsed =
                rows.stream().map(this::parse).flatMap(Optional::stream).toList();
        // What others belong to comes first, wherever it stands.
        take(parsed, RowKind.PLAN, this::plan);
        take(parsed, RowKind.MEASURE, this::measure);
        take(parsed, RowKind.MULTI_YEAR_PLAN, this::multiYear);
        take(parsed, RowKind.STEP, this::step);
        take(parsed, RowKind.TOPIC, cells -> parts.topic(cells, of(cells)));
        take(parsed, RowKind.DOCUMENT, cells -> parts.document(cells, of(cells)));
        parsed.stream().filter(row -> !TAKEN.contains(row.kind())).forEach(this::part);
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
                List.copyOf(multiYearPlans.values()),
                measures.values().stream().map(draft -> draft.finish(year)).toList()));
    }

    private record Parsed(RowKind kind, Cells cells) {}

    private static void take(List<Parsed> rows, RowKind kind, Consumer<Cells> reader) {
        rows.stream().filter(row -> row.kind() == kind).map(Parsed::cells).forEach(reader);
    }

    private Optional<Parsed> parse(SheetRow row) {
        var cells = new Cells(row, errors, year);
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
        var own = new MeasureColumns(cells);
        List<String> units = own.units();
        boolean all = units.equals(List.of(UnitNames.ALL));
        PlanContent.Measure given = new PlanContent.Measure(
                number.orElse(0),
                title,
                own.kind(title),
                all,
                all ? List.of() : units,
                own.quarters(),
                cells.text(SheetColumn.RESPONSIBLE_TEXT),
                cells.text(SheetColumn.SCHEDULE_TEXT),
                own.names(SheetColumn.EVIDENCE_KINDS),
                own.span().orElse(null),
                List.of(),
                List.of(),
                List.of(),
                MeasureLists.NONE);
        PlanContent.Measure head =
                cells.made(MEASURE, () -> ContentValues.checked(given)).orElse(given);
        number.ifPresent(found -> {
            if (measures.putIfAbsent(found, new MeasureDraft(head)) != null) {
                cells.wrong(SheetColumn.MEASURE, "measure-twice", String.valueOf(found));
            }
        });
    }

    private void multiYear(Cells cells) {
        parts.multiYear(cells).ifPresent(plan -> {
            if (multiYearPlans.putIfAbsent(new PlanContent.Span(plan.from(), plan.to()), plan) != null) {
                cells.wrong(SheetColumn.SPAN_FROM, "multi-year-twice");
            }
        });
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
        String line = cells.made(Map.of("text", SheetColumn.TEXT), () -> MeasureWords.step(text))
                .orElse(text);
        of(cells)
                .ifPresent(measure -> number.ifPresent(found -> {
                    if (!measure.addStep(found, line, frequency)) {
                        cells.wrong(SheetColumn.STEP, "step-twice", String.valueOf(found));
                    }
                }));
    }

    private void part(Parsed row) {
        Cells cells = row.cells();
        Optional<MeasureDraft> measure = of(cells);
        switch (row.kind()) {
            case RESULT -> {
                Optional<String> text = line(cells, "results", MeasureWords::results);
                measure.ifPresent(
                        found -> text.ifPresent(line -> PartReader.add(found.results, line, MeasureWords.MOST, cells)));
            }
            case OUTCOME -> {
                Optional<String> text = line(cells, "outcomes", MeasureWords::outcomes);
                measure.ifPresent(found ->
                        text.ifPresent(line -> PartReader.add(found.outcomes, line, MeasureWords.MOST, cells)));
            }
            case CHECK -> parts.check(cells, measure);
            case REPORT -> parts.report(cells, measure);
            case TASK -> parts.task(cells, measure);
            default ->
                parts.thing(
                        row.kind()
                                .list()
                                .orElseThrow(() ->
                                        new IllegalArgumentException(row.kind().word())),
                        cells,
                        measure);
        }
    }

    private static Optional<String> line(Cells cells, String field, UnaryOperator<List<String>> tidied) {
        return cells.needed(SheetColumn.TEXT)
                .flatMap(text -> cells.made(
                        Map.of(field, SheetColumn.TEXT),
                        () -> tidied.apply(List.of(text)).getFirst()));
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
