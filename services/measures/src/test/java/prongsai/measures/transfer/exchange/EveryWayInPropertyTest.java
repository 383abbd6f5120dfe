package prongsai.measures.transfer.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.kinds.indicator.IndicatorWays;
import prongsai.measures.transfer.content.ContentValues;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.measures.transfer.importing.ReportWays;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.ImportedAgreement;
import prongsai.measures.transfer.importing.report.ImportedIndicator;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.work.measure.MeasureEdit;
import prongsai.measures.year.outline.MeasureOutline;
import prongsai.measures.year.structure.MeasureFields;
import prongsai.measures.year.structure.StepFields;
import prongsai.web.Problem;

/**
 * The same values by every way into a plan: a form, JSON, a spreadsheet, a report, the library or another year. What one
 * takes all take, and keep alike; what one refuses none lets in.
 */
class EveryWayInPropertyTest {
    /** What every way knows of a target; numbers as they are written, empty where there is none. */
    record Target(
            String subject,
            String comparator,
            String target,
            String unit,
            String method,
            String baseline,
            String actual) {}

    private record Kept(
            String subject,
            String comparator,
            BigDecimal target,
            String unit,
            String method,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal actual) {
        static Kept of(Indicator value) {
            return new Kept(
                    value.subject(),
                    value.comparator(),
                    value.target(),
                    value.unit(),
                    value.method(),
                    value.baseline(),
                    value.actual());
        }
    }

    @Property(tries = 500)
    void aTargetIsTakenByAllWaysOrByNone(@ForAll("targets") Target given) {
        Optional<Kept> byForm = taken(() -> Kept.of(IndicatorWays.byForm(
                given.subject,
                given.comparator,
                given.target,
                given.unit,
                given.method,
                given.baseline,
                given.actual)));
        assertThat(taken(() -> Kept.of(IndicatorWays.byJson(
                        given.subject,
                        given.comparator,
                        number(given.target),
                        given.unit,
                        given.method,
                        number(given.baseline),
                        number(given.actual)))))
                .as("JSON")
                .isEqualTo(byForm);
        assertThat(bySheet(given)).as("sheet").isEqualTo(byForm);
        assertThat(taken(() -> Kept.of(content(given).checked())))
                .as("the gate of whole plans")
                .isEqualTo(byForm);
        assertThat(byReport(given).isPresent())
                .as("report, which knows no values that were reached")
                .isEqualTo(taken(() -> content(unreached(given)).checked()).isPresent());
        assertThat(taken(() -> outline(given).checked()).isPresent())
                .as("library and other years")
                .isEqualTo(taken(() -> content(unreached(given)).checked()).isPresent());
    }

    @Property(tries = 300)
    void wordsAreTakenByAllWaysOrByNone(@ForAll("words") String words) {
        Optional<String> title = taken(() -> new MeasureEdit(words, true, List.of(), List.of(), List.of()).title());
        assertThat(taken(() -> new MeasureFields(words, true, List.of(), List.of(), List.of()).title()))
                .isEqualTo(title);
        assertThat(taken(() -> ContentValues.checked(measure(words, List.of(), List.of(), List.of()))
                        .title()))
                .isEqualTo(title);
        assertThat(taken(() -> new MeasureOutline(
                                words,
                                true,
                                List.of(),
                                List.of(),
                                "",
                                "",
                                List.of(),
                                null,
                                List.of(),
                                MeasureLists.NONE,
                                List.of(),
                                null)
                        .checked()
                        .title()))
                .isEqualTo(title);
        assertThat(sheet(row(RowKind.MEASURE, Map.of(SheetColumn.TEXT, words))).map(PlanContent.Measure::title))
                .isEqualTo(title);

        Optional<String> step = taken(() -> new StepFields(words, Frequency.ONCE).text());
        assertThat(taken(() -> ContentValues.checked(new PlanContent.Step(words, Frequency.ONCE, List.of()))
                        .text()))
                .isEqualTo(step);
        assertThat(sheet(
                                head(),
                                row(
                                        RowKind.STEP,
                                        Map.of(
                                                SheetColumn.STEP,
                                                "1",
                                                SheetColumn.TEXT,
                                                words,
                                                SheetColumn.FREQUENCY,
                                                "once")))
                        .map(measure -> measure.steps().getFirst().text()))
                .isEqualTo(step);

        // A form takes an empty line as none; a row of a sheet that says nothing is told.
        Optional<List<String>> results =
                taken(() -> new MeasureEdit("ก", true, List.of(), List.of(words), List.of()).results());
        assertThat(taken(() -> ContentValues.checked(measure("ก", List.of(), List.of(words), List.of()))
                        .results()))
                .isEqualTo(results);
        assertThat(sheet(head(), row(RowKind.RESULT, Map.of(SheetColumn.TEXT, words)))
                        .map(PlanContent.Measure::results))
                .isEqualTo(results.filter(lines -> !lines.isEmpty()));

        Optional<List<String>> units =
                taken(() -> new MeasureEdit("ก", false, List.of(words), List.of(), List.of()).units());
        assertThat(taken(() -> new MeasureFields("ก", false, List.of(words), List.of(), List.of()).units()))
                .isEqualTo(units);
        assertThat(taken(() -> ContentValues.checked(measure("ก", List.of(words), List.of(), List.of()))
                        .units()))
                .isEqualTo(units);
    }

    @Property(tries = 300)
    void aPairIsTakenByAllWaysOrByNone(@ForAll("words") String superior, @ForAll("words") String subordinate) {
        Optional<Agreement> kept =
                taken(() -> Agreement.unsigned(superior, subordinate).checked());
        assertThat(sheet(
                                head(),
                                row(
                                        RowKind.AGREEMENT,
                                        Map.of(SheetColumn.SUPERIOR, superior, SheetColumn.SUBORDINATE, subordinate)))
                        .map(measure -> measure.lists().agreements().getFirst()))
                .isEqualTo(kept);
        assertThat(ReportWays.content(imported(List.of(), List.of(new ImportedAgreement(superior, subordinate))))
                        .measures()
                        .getFirst()
                        .lists()
                        .agreements())
                .isEqualTo(kept.stream().toList());
    }

    @Provide
    Arbitrary<Target> targets() {
        Arbitrary<String> maybe = Arbitraries.oneOf(Arbitraries.just(""), numbers());
        return Combinators.combine(
                        words(),
                        Arbitraries.of(">=", ">", "=", "<", "<=", " >= ", "≥", "=>", "!"),
                        numbers(),
                        Arbitraries.oneOf(Arbitraries.of("", " ", "percent", "ร้อยละ", "%", "เรื่อง"), words()),
                        words(),
                        maybe,
                        maybe)
                .as(Target::new);
    }

    /** Of every length about a limit, with what people paste between and around. */
    @Provide
    Arbitrary<String> words() {
        Arbitrary<Integer> lengths = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(1, 12)),
                Tuple.of(2, Arbitraries.of(60, 61, 100, 101, 200, 201, 300, 301, 500, 501, 1000, 1001, 4000, 4001)));
        return Arbitraries.oneOf(
                Arbitraries.of("", " ", "\t", "\n \n", "\u3000", "-"),
                Combinators.combine(
                                lengths, Arbitraries.of("", " ", "\n", "  "), Arbitraries.of("", " ", "\t", "\u3000"))
                        .as((length, between, around) -> around + "ก" + between + "ข".repeat(length) + around));
    }

    private static Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "80",
                        "100",
                        "100.001",
                        "925",
                        "-1.5",
                        "0",
                        "80.000",
                        "80.0000",
                        "0.0001",
                        "00080",
                        "999999999999.999",
                        "-999999999999.999",
                        "1000000000000",
                        "0.1234",
                        "9".repeat(30),
                        "9".repeat(400)),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-10000000000000"), new BigDecimal("10000000000000"))
                        .ofScale(4)
                        .map(BigDecimal::toPlainString));
    }

    private static <T> Optional<T> taken(Supplier<T> way) {
        try {
            return Optional.of(way.get());
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static Target unreached(Target given) {
        return new Target(given.subject, given.comparator, given.target, given.unit, given.method, "", "");
    }

    private static Indicator content(Target given) {
        return new Indicator(
                given.subject,
                given.comparator,
                new BigDecimal(given.target),
                given.unit,
                given.method,
                number(given.baseline),
                number(given.actual),
                "");
    }

    private static MeasureOutline outline(Target given) {
        return new MeasureOutline(
                "ก",
                true,
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                null,
                List.of(),
                MeasureLists.of(List.of(content(unreached(given))), List.of()),
                List.of(),
                null);
    }

    /** Where it says no subject, it is one of its measure: that is what such a sentence means. */
    private static Optional<Indicator> byReport(Target given) {
        List<Indicator> read = ReportWays.content(imported(
                        List.of(new ImportedIndicator(
                                given.subject,
                                given.comparator,
                                new BigDecimal(given.target),
                                Indicator.unit(given.unit),
                                given.method,
                                "",
                                new Cell(1, Cell.Field.RESULT, 0))),
                        List.of()))
                .measures()
                .getFirst()
                .lists()
                .indicators();
        return read.stream().filter(target -> !given.subject.isBlank()).findFirst();
    }

    private static ImportedMeasure imported(List<ImportedIndicator> indicators, List<ImportedAgreement> agreements) {
        return new ImportedMeasure(
                1,
                "ก",
                true,
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                indicators,
                agreements,
                null,
                "");
    }

    private static PlanContent.Measure measure(
            String title, List<String> units, List<String> results, List<String> outcomes) {
        return new PlanContent.Measure(
                1,
                title,
                null,
                false,
                units,
                List.of(),
                "",
                "",
                List.of(),
                null,
                List.of(),
                results,
                outcomes,
                MeasureLists.NONE);
    }

    private static Optional<Kept> bySheet(Target given) {
        return sheet(
                        head(),
                        row(
                                RowKind.INDICATOR,
                                Map.of(
                                        SheetColumn.TEXT,
                                        given.subject,
                                        SheetColumn.COMPARATOR,
                                        given.comparator,
                                        SheetColumn.TARGET,
                                        given.target,
                                        SheetColumn.UNIT,
                                        given.unit,
                                        SheetColumn.METHOD,
                                        given.method,
                                        SheetColumn.BASELINE,
                                        given.baseline,
                                        SheetColumn.ACTUAL,
                                        given.actual)))
                .map(measure -> Kept.of(measure.lists().indicators().getFirst()));
    }

    private static Map<SheetColumn, String> head() {
        return row(RowKind.MEASURE, Map.of(SheetColumn.TEXT, "ก"));
    }

    private static Map<SheetColumn, String> row(RowKind kind, Map<SheetColumn, String> cells) {
        Map<SheetColumn, String> row = new EnumMap<>(cells);
        row.put(SheetColumn.ROW, kind.word());
        row.put(SheetColumn.MEASURE, "1");
        return row;
    }

    /** The one measure of these rows; empty where the file is refused. */
    @SafeVarargs
    private static Optional<PlanContent.Measure> sheet(Map<SheetColumn, String>... rows) {
        return SheetFiles.read(
                                CsvFile.write(new ArrayList<>(List.of(rows)), CsvFile.Mark.NONE),
                                Plans.YEAR,
                                Plans.TODAY)
                        instanceof SheetReading.Read read
                ? Optional.of(read.plan().measures().getFirst())
                : Optional.empty();
    }
}
