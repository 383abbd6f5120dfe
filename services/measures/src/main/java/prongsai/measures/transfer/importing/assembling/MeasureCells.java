package prongsai.measures.transfer.importing.assembling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.ImportedIndicator;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedStep;
import prongsai.measures.transfer.importing.report.Knows;
import prongsai.measures.transfer.importing.words.AgreementWords;
import prongsai.measures.transfer.importing.words.FrequencyWords;
import prongsai.measures.transfer.importing.words.IndicatorWords;
import prongsai.measures.transfer.importing.words.ItemNumber;
import prongsai.measures.transfer.importing.words.SpanWords;
import prongsai.measures.transfer.importing.words.StepLine;
import prongsai.measures.transfer.importing.words.UnitWords;
import prongsai.thai.CleanText;
import prongsai.thai.ThaiText;

/**
 * A measure as the six cells of a form, one item of a list on each line. What a person writes into them is read by the
 * rules by which a file is.
 *
 * @param number the measure's, as on the paper
 * @param knows by what the words are understood
 * @param texts of all six columns, as {@link #tidied} gives them
 */
public record MeasureCells(int number, Knows knows, Map<FormColumn, String> texts) {
    /** Begins a line that goes on with the one before it, as the pairs of an agreement do. */
    private static final String ENTRY = "(?s)[-–•]\\s?[ก-ฮเ-ไ].*";

    public MeasureCells {
        texts = Map.copyOf(texts);
    }

    public static MeasureCells of(ImportedMeasure measure, Knows knows) {
        var texts = new EnumMap<FormColumn, String>(FormColumn.class);
        texts.put(FormColumn.MEASURE, measure.title());
        texts.put(
                FormColumn.STEPS, measure.steps().stream().map(StepLine::write).collect(Collectors.joining("\n")));
        texts.put(FormColumn.RESPONSIBLE, measure.responsibleText());
        texts.put(FormColumn.SCHEDULE, measure.scheduleText());
        texts.put(FormColumn.RESULTS, String.join("\n", measure.results()));
        texts.put(FormColumn.OUTCOMES, String.join("\n", measure.outcomes()));
        return new MeasureCells(measure.number(), knows, texts);
    }

    /** The same cells, one of them as a person left it. */
    public MeasureCells with(FormColumn column, String text) {
        var changed = new EnumMap<>(texts);
        changed.put(column, text);
        return new MeasureCells(number, knows, changed);
    }

    /**
     * What a person typed, as the cell keeps it: white space tidied, numbers of items taken off, blank lines left out, and
     * behind each step how often it is due. A line that stands in the cell already stays as it is.
     */
    public String tidied(FormColumn column, String typed) {
        Set<String> before = text(column).lines().collect(Collectors.toSet());
        var lines = new ArrayList<String>();
        typed.lines()
                .map(line -> ThaiText.tidy(CleanText.readable(line)))
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    if (before.contains(line)) {
                        lines.add(line);
                    } else if (line.matches(ENTRY) && !lines.isEmpty()) {
                        lines.add(lines.removeLast() + " " + line);
                    } else {
                        lines.add(withoutNumber(column, line));
                    }
                });
        return switch (column) {
            case MEASURE, SCHEDULE -> String.join(" ", lines);
            case RESPONSIBLE -> String.join(", ", lines);
            case RESULTS, OUTCOMES -> String.join("\n", lines);
            case STEPS ->
                lines.stream()
                        .filter(line -> !line.isEmpty())
                        .map(line -> StepLine.write(StepLine.read(line, quarters())))
                        .collect(Collectors.joining("\n"));
        };
    }

    /** The steps' cell after the schedule changed: what was guessed from the quarters is guessed again. */
    public String stepsRescheduled() {
        return measure().steps().stream()
                .map(step -> new ImportedStep(step.text(), FrequencyWords.read(step.text(), quarters())))
                .map(StepLine::write)
                .collect(Collectors.joining("\n"));
    }

    public ImportedMeasure measure() {
        List<ImportedStep> steps = text(FormColumn.STEPS)
                .lines()
                .map(line -> StepLine.read(line, quarters()))
                .toList();
        String title = text(FormColumn.MEASURE);
        String responsible = text(FormColumn.RESPONSIBLE);
        List<String> results = text(FormColumn.RESULTS).lines().toList();
        List<String> outcomes = text(FormColumn.OUTCOMES).lines().toList();
        return new ImportedMeasure(
                number,
                title,
                UnitWords.meansAll(responsible),
                new Understanding(knows).units(responsible),
                quarters(),
                responsible,
                text(FormColumn.SCHEDULE),
                steps,
                results,
                outcomes,
                Stream.concat(indicators(results, Field.RESULT), indicators(outcomes, Field.OUTCOME))
                        .toList(),
                steps.stream()
                        .flatMap(step -> AgreementWords.read(step.text()).stream())
                        .toList(),
                SpanWords.read(Stream.of(List.of(title), results, outcomes)
                        .flatMap(List::stream)
                        .toList()),
                "");
    }

    private List<Integer> quarters() {
        return new Understanding(knows).quarters(text(FormColumn.SCHEDULE));
    }

    private String text(FormColumn column) {
        return texts.getOrDefault(column, "");
    }

    private static String withoutNumber(FormColumn column, String line) {
        return switch (column) {
            case MEASURE -> ItemNumber.withoutMeasure(line);
            case STEPS, RESULTS, OUTCOMES, RESPONSIBLE -> ItemNumber.without(line);
            case SCHEDULE -> line;
        };
    }

    private Stream<ImportedIndicator> indicators(List<String> texts, Field field) {
        return IntStream.range(0, texts.size())
                .boxed()
                .flatMap(index ->
                        IndicatorWords.read(texts.get(index), knows.laoName(), new Cell(number, field, index))
                                .stream());
    }
}
