package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.ImportReading;
import prongsai.measures.transfer.importing.report.ImportedAgreement;
import prongsai.measures.transfer.importing.report.ImportedIndicator;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.ImportedSpan;
import prongsai.measures.transfer.importing.report.ImportedStep;
import tools.jackson.databind.JsonNode;

/** What every reading of the seed must give, whatever kind of file it came in. */
interface SeedContract {
    byte[] file();

    default ImportedReport report() {
        ImportReading reading = ReportFile.read(file());
        assertThat(reading).isInstanceOf(ImportedReport.class);
        return (ImportedReport) reading;
    }

    @Test
    default void readsTheCover() {
        ImportedReport report = report();
        JsonNode model = Seed.model().get("report");
        assertThat(report.coverTitle()).isEqualTo(model.get("coverTitle").asString());
        assertThat(report.innerTitle()).isEqualTo(model.get("innerTitle").asString());
        assertThat(report.fiscalYear()).hasToString("2568");
        assertThat(report.laoName()).isEqualTo(model.get("lao").get("name").asString());
        assertThat(report.laoShortName())
                .isEqualTo(model.get("lao").get("shortName").asString());
        assertThat(report.district()).isEqualTo(model.get("lao").get("district").asString());
        assertThat(report.province()).isEqualTo(model.get("lao").get("province").asString());
    }

    @Test
    default void countsAsTheModel() {
        List<ImportedMeasure> measures = report().measures();
        assertThat(measures).extracting(ImportedMeasure::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(measures).extracting(measure -> measure.steps().size()).containsExactly(6, 4, 6, 4, 9, 7, 3);
        assertThat(measures).extracting(measure -> measure.results().size()).containsExactly(1, 1, 2, 3, 3, 1, 1);
        assertThat(measures).extracting(measure -> measure.outcomes().size()).containsExactly(1, 2, 1, 1, 1, 1, 1);
    }

    @Test
    default void hasEveryCell_whenWhiteSpaceIsIgnored() {
        assertThat(SeedModel.withoutSpace(SeedModel.read(report())))
                .containsExactlyEntriesOf(SeedModel.withoutSpace(SeedModel.expected()));
    }

    @Test
    default void hasNearlyEveryCellToTheLetter() {
        ImportedReport report = report();
        int cells = SeedModel.expected().size();
        assertThat(cells - SeedModel.different(report).size())
                .as("of " + cells + " cells to the letter:\n" + SeedModel.explain(report))
                .isGreaterThanOrEqualTo((int) Math.ceil(cells * 0.97));
    }

    @Test
    default void doubtsEveryCellThatIsNotToTheLetter() {
        ImportedReport report = report();
        assertThat(report.doubts())
                .filteredOn(doubt -> doubt.key().startsWith("import.doubt.space-"))
                .extracting(Doubt::cell)
                .containsAll(SeedModel.different(report));
        assertThat(report.doubts()).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    default void understandsTheCells() {
        for (ImportedMeasure measure : report().measures()) {
            JsonNode model = Seed.model().get("measures").get(measure.number() - 1);
            JsonNode normalized = model.get("normalized");
            assertThat(measure.quarters())
                    .containsExactlyElementsOf(normalized
                            .get("quarters")
                            .valueStream()
                            .map(JsonNode::asInt)
                            .toList());
            boolean all = normalized.get("responsibleAllUnits").asBoolean();
            assertThat(measure.allUnits()).isEqualTo(all);
            assertThat(measure.units())
                    .containsExactlyElementsOf(
                            all ? List.of() : List.of(model.get("responsible").asString()));
            JsonNode span = normalized.get("multiYearPlan");
            assertThat(measure.span())
                    .isEqualTo(
                            span == null
                                    ? null
                                    : new ImportedSpan(
                                            span.get("fromYear").asInt(),
                                            span.get("toYear").asInt()));
        }
    }

    @Test
    default void findsTheTargets() {
        List<ImportedIndicator> indicators = report().measures().stream()
                .flatMap(measure -> measure.indicators().stream())
                .toList();
        assertThat(indicators)
                .extracting(
                        ImportedIndicator::where,
                        ImportedIndicator::comparator,
                        indicator -> indicator.target().intValueExact(),
                        ImportedIndicator::unit,
                        ImportedIndicator::sourceText,
                        ImportedIndicator::method)
                .containsExactly(
                        tuple(new Cell(2, Field.OUTCOME, 0), ">=", 80, "percent", "ไม่น้อยกว่าร้อยละ ๘๐", ""),
                        tuple(
                                new Cell(3, Field.RESULT, 1),
                                "=",
                                100,
                                "percent",
                                "จำนวนร้อยละ ๑๐๐",
                                "แบบประเมิน/แบบสำรวจ"));
        assertThat(indicators.getFirst().subject()).isEqualTo("ความพึงพอใจของประชาชนผู้รับบริการ");
    }

    @Test
    default void findsTheAgreements() {
        List<ImportedAgreement> expected = Seed.model()
                .at("/measures/5/normalized/step3AgreementPairs")
                .valueStream()
                .map(pair -> new ImportedAgreement(
                        pair.get("superior").asString(), pair.get("subordinate").asString()))
                .toList();
        assertThat(expected).hasSize(3);
        assertThat(report().measures().stream().flatMap(measure -> measure.agreements().stream()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    default void tellsHowOftenAStepIsDue() {
        ImportedReport report = report();
        assertThat(frequencies(report, 2))
                .containsExactly(Frequency.ONCE, Frequency.ONCE, Frequency.ONCE, Frequency.MONTHLY);
        assertThat(frequencies(report, 4))
                .containsExactly(Frequency.ONCE, Frequency.QUARTERLY, Frequency.QUARTERLY, Frequency.QUARTERLY);
        assertThat(Stream.of(1, 3, 5, 6, 7).flatMap(number -> frequencies(report, number).stream()))
                .containsOnly(Frequency.ONCE);
    }

    @Test
    default void saysWhatItChanged() {
        assertThat(report().doubts())
                .extracting(Doubt::key, Doubt::cell)
                .contains(
                        tuple("import.doubt.printed-twice", new Cell(5, Field.OUTCOME, 0)),
                        tuple("import.doubt.quote-closed", new Cell(6, Field.STEP, 0)),
                        tuple("import.doubt.monthly-within-quarters", new Cell(2, Field.STEP, 3)),
                        tuple("import.doubt.frequency-guessed", new Cell(4, Field.SCHEDULE, 0)));
    }

    private static List<Frequency> frequencies(ImportedReport report, int number) {
        return report.measures().get(number - 1).steps().stream()
                .map(ImportedStep::frequency)
                .toList();
    }
}
