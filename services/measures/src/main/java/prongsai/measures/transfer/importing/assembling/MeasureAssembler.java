package prongsai.measures.transfer.importing.assembling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.transfer.importing.meaning.ReadTarget;
import prongsai.measures.transfer.importing.meaning.Targets;
import prongsai.measures.transfer.importing.meaning.UnitReading;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.ImportedIndicator;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedStep;
import prongsai.measures.transfer.importing.words.AgreementWords;
import prongsai.measures.transfer.importing.words.FrequencyWords;
import prongsai.measures.transfer.importing.words.IndicatorWords;
import prongsai.measures.transfer.importing.words.ItemNumber;
import prongsai.measures.transfer.importing.words.Quotes;
import prongsai.measures.transfer.importing.words.SpaceDoubt;
import prongsai.measures.transfer.importing.words.SpanWords;
import prongsai.thai.repair.Passage;
import prongsai.thai.repair.Repaired;

/** Makes one measure of its rows. */
final class MeasureAssembler {
    private final MeasureRows rows;
    private final CellText repair;
    private final ColumnWidths widths;
    private final Understanding understanding;
    private final List<Doubt> doubts;

    MeasureAssembler(
            MeasureRows rows, CellText repair, ColumnWidths widths, Understanding understanding, List<Doubt> doubts) {
        this.rows = rows;
        this.repair = repair;
        this.widths = widths;
        this.understanding = understanding;
        this.doubts = doubts;
    }

    ImportedMeasure assemble() {
        String title = title();
        String responsible = single(FormColumn.RESPONSIBLE, Field.RESPONSIBLE);
        String schedule = single(FormColumn.SCHEDULE, Field.SCHEDULE);
        List<Integer> quarters = understanding.quarters(rows.number(), schedule, doubts);
        UnitReading units = understanding
                .units(rows.number(), rows.unitsText(responsible), doubts)
                .spelledAs(responsible);
        List<String> stepTexts = items(FormColumn.STEPS, Field.STEP);
        List<ImportedStep> steps = steps(stepTexts, quarters, schedule);
        List<String> results = items(FormColumn.RESULTS, Field.RESULT);
        List<String> outcomes = items(FormColumn.OUTCOMES, Field.OUTCOME);
        doubtTargets(results, Field.RESULT);
        doubtTargets(outcomes, Field.OUTCOME);
        return new ImportedMeasure(
                rows.number(),
                title,
                units.all(),
                units.names(),
                quarters,
                responsible,
                schedule,
                steps,
                results,
                outcomes,
                Stream.concat(indicators(results, Field.RESULT), indicators(outcomes, Field.OUTCOME))
                        .toList(),
                stepTexts.stream()
                        .flatMap(step -> AgreementWords.read(step).stream())
                        .toList(),
                SpanWords.read(Stream.of(List.of(title), results, outcomes)
                        .flatMap(List::stream)
                        .toList()),
                "");
    }

    private String title() {
        if (rows.numberRead().isEmpty()) {
            doubt(Field.NUMBER, 0, Integer.toString(rows.number()), 0.6, "number-missing");
        }
        String text = rows.text(FormColumn.MEASURE);
        String title = ItemNumber.withoutMeasure(text);
        var lead = text.substring(0, text.length() - title.length());
        return repaired(List.of(new Passage(lead, title)), FormColumn.MEASURE, Field.TITLE)
                .getFirst();
    }

    private String single(FormColumn column, Field field) {
        String text = rows.text(column);
        return text.isEmpty()
                ? ""
                : repaired(List.of(new Passage(text)), column, field).getFirst();
    }

    private List<String> items(FormColumn column, Field field) {
        NumberedItems.Result read = NumberedItems.of(rows.cells(column));
        if (read.items().isEmpty()) {
            if (rows.expects(column)) {
                doubt(field, 0, "", 0, "nothing-read");
            }
            return List.of();
        }
        List<String> texts = repaired(read.items(), column, field);
        read.repeated().forEach(index -> doubt(field, index, texts.get(index), 0.9, "printed-twice"));
        read.skips()
                .forEach(skip -> doubt(
                        field,
                        skip.before(),
                        texts.get(skip.before()),
                        0.5,
                        "number-skipped",
                        Integer.toString(skip.number())));
        return texts;
    }

    private List<String> repaired(List<Passage> passages, FormColumn column, Field field) {
        var texts = new ArrayList<String>();
        List<Repaired> repaired = repair.repair(passages, widths.of(column));
        for (int i = 0; i < repaired.size(); i++) {
            String text = Quotes.close(repaired.get(i).text());
            if (Quotes.isOpen(repaired.get(i).text())) {
                doubt(field, i, text, 0.8, "quote-closed");
            }
            SpaceDoubt.of(new Cell(rows.number(), field, i), repaired.get(i)).ifPresent(doubts::add);
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    private List<ImportedStep> steps(List<String> texts, List<Integer> quarters, String schedule) {
        List<ImportedStep> steps = texts.stream()
                .map(text -> new ImportedStep(text, understanding.frequency(text, schedule, quarters)))
                .toList();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).frequency() == Frequency.MONTHLY && quarters.size() < 4) {
                doubt(Field.STEP, i, texts.get(i), 0.6, "monthly-within-quarters");
            }
        }
        if (quarters.size() > 1
                && !texts.stream().allMatch(FrequencyWords::isStated)
                && !understanding.saysHowOften(schedule)) {
            doubt(
                    Field.SCHEDULE,
                    0,
                    schedule,
                    0.6,
                    "frequency-guessed",
                    count(steps, Frequency.QUARTERLY),
                    count(steps, Frequency.ONCE));
        }
        return steps;
    }

    private static String count(List<ImportedStep> steps, Frequency frequency) {
        return Long.toString(
                steps.stream().filter(step -> step.frequency() == frequency).count());
    }

    /** Of numbers that no plan takes as they stand; a range is taken, by its first number. */
    private void doubtTargets(List<String> texts, Field field) {
        for (int i = 0; i < texts.size(); i++) {
            Cell cell = new Cell(rows.number(), field, i);
            Targets.read(texts.get(i), field == Field.OUTCOME).stream()
                    .filter(target -> target.sure() != ReadTarget.Sure.RANGE)
                    .forEach(target -> TargetDoubt.of(cell, target).ifPresent(doubts::add));
        }
    }

    private Stream<ImportedIndicator> indicators(List<String> texts, Field field) {
        return Stream.iterate(0, index -> index < texts.size(), index -> index + 1)
                .flatMap(
                        index -> IndicatorWords.read(
                                texts.get(index), understanding.laoName(), new Cell(rows.number(), field, index))
                                .stream());
    }

    private void doubt(Field field, int index, String read, double confidence, String reason, String... arguments) {
        doubts.add(Doubt.of(new Cell(rows.number(), field, index), read, confidence, reason, arguments));
    }
}
