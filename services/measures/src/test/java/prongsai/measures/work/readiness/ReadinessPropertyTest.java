package prongsai.measures.work.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessPropertyTest {
    private static final BigDecimal PASS = BigDecimal.valueOf(85);

    /** When everything is due. */
    private static final LocalDate LATE = LocalDate.of(2025, 9, 30);

    /** A measure that lacks nothing, for the examples. */
    private static Facts.Measure whole(int number, List<String> steps, int indicators) {
        return new Facts.Measure(
                number,
                "มาตรการ",
                true,
                0,
                List.of(1),
                steps,
                indicators,
                1,
                1,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(1));
    }

    @ParameterizedTest
    @CsvSource({
        "ติดตามผลการดำเนินงาน, 0, true",
        "ประเมินความพึงพอใจ, 0, true",
        "รายงานผู้บริหาร, 0, true",
        "จัดทำคู่มือ, 0, false",
        "จัดทำคู่มือ, 1, true"
    })
    void aMeasureIsWatchedByAStepOrAnIndicator(String step, int indicators, boolean watched) {
        Readiness readiness =
                Readiness.of(new Facts(List.of(whole(1, List.of(step), indicators)), List.of(), "วิเคราะห์แล้ว"), LATE);
        assertThat(readiness.findings().isEmpty()).isEqualTo(watched);
    }

    @Property
    void aMeasureIsReadyJustWhenNothingIsFoundOfIt(@ForAll("facts") Facts facts) {
        Readiness readiness = Readiness.of(facts, LATE);
        long lacking = facts.measures().stream()
                .filter(measure -> readiness.findings().stream()
                        .anyMatch(finding ->
                                finding instanceof Finding.OfMeasure about && about.measure() == measure.number()))
                .count();
        assertThat(readiness.ready()).isEqualTo(facts.measures().size() - (int) lacking);
    }

    @Property
    void everyFindingIsTrueAndHasItsMend(@ForAll("facts") Facts facts) {
        for (Finding finding : Readiness.of(facts, LATE).findings()) {
            assertThat(isTrue(facts, finding)).as(finding.toString()).isTrue();
            assertThat(FindingLine.of(finding, 2568).mend())
                    .matches("(/plans/2568(/measures/\\d+|/structure))?(#[a-z0-9-]+)?");
        }
    }

    @Property
    void aKindIsMissingJustWhenItIsAskedForAndNotAttached(@ForAll("facts") Facts facts) {
        List<Finding> findings = Readiness.of(facts, LATE).findings();
        for (Facts.Measure measure : facts.measures()) {
            boolean complete = measure.attached().containsAll(measure.kinds());
            assertThat(findings)
                    .filteredOn(finding ->
                            finding instanceof Finding.NoEvidenceOf some && some.measure() == measure.number())
                    .hasSize(complete ? 0 : 1);
        }
    }

    /** On the first day nobody can have results yet; whether the plan itself is whole can be asked at once. */
    @Property
    void whatCannotBeDoneYetIsListedApart(@ForAll("facts") Facts facts) {
        Readiness first = Readiness.of(facts, LATE.minusMonths(10));
        assertThat(first.findings())
                .noneMatch(finding -> finding instanceof Finding.NoResult
                        || finding instanceof Finding.NoOutcome
                        || finding instanceof Finding.NoEvidenceOf);
        List<Finding> all = new ArrayList<>(first.findings());
        all.addAll(first.later());
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(Readiness.of(facts, LATE).findings());
        assertThat(Readiness.of(facts, LATE).later()).isEmpty();
    }

    @Property
    void topicsShareOutAllFindings(@ForAll("facts") Facts facts) {
        Readiness readiness = Readiness.of(facts, LATE);
        assertThat(List.of(FindingTopic.values()).stream().flatMap(topic -> readiness.about(topic).stream()))
                .containsExactlyElementsOf(readiness.findings());
    }

    @Property
    void mendingAFindingOfAMeasureTakesItAway(@ForAll("facts") Facts facts) {
        List<Facts.Measure> mended = facts.measures().stream()
                .map(measure -> whole(measure.number(), List.of("รายงานผล"), 0))
                .toList();
        assertThat(Readiness.of(new Facts(mended, facts.indicators(), facts.analysis()), LATE)
                        .findings())
                .noneMatch(Finding.OfMeasure.class::isInstance);
    }

    /** The rules once more, from the side of what an assessor sees. */
    private static boolean isTrue(Facts facts, Finding finding) {
        return switch (finding) {
            case Finding.NoMeasures() -> facts.measures().isEmpty();
            case Finding.NoSteps(int number) -> at(facts, number).steps().isEmpty();
            case Finding.NoUnit(int number) ->
                at(facts, number).units() == 0 && !at(facts, number).allUnits();
            case Finding.NoTime(int number) -> at(facts, number).quarters().isEmpty();
            case Finding.NoMonitoring(int number) ->
                !at(facts, number).steps().contains("รายงานผล")
                        && at(facts, number).indicators() == 0;
            case Finding.NoResult(int number) -> at(facts, number).results() == 0;
            case Finding.NoOutcome(int number) -> at(facts, number).outcomes() == 0;
            case Finding.Unproved(int number, List<UUID> tasks) ->
                !tasks.isEmpty() && tasks.equals(at(facts, number).unproved());
            case Finding.NoEvidenceOf(int number, List<String> kinds) ->
                !kinds.isEmpty()
                        && at(facts, number).kinds().containsAll(kinds)
                        && kinds.stream()
                                .noneMatch(kind -> at(facts, number).attached().contains(kind));
            case Finding.NoScores(int missing) ->
                missing
                        == facts.indicators().stream()
                                .filter(indicator -> indicator.score() == null)
                                .count();
            case Finding.NoAnalysis() -> facts.analysis().isEmpty();
            case Finding.Unanswered(int number) ->
                facts.indicators().get(number - 1).score().compareTo(PASS) < 0
                        && facts.measures().stream()
                                .noneMatch(measure -> measure.answers().contains(number));
        };
    }

    private static Facts.Measure at(Facts facts, int number) {
        return facts.measures().get(number - 1);
    }

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<Facts.Measure> measure = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(1, 2, 3, 4).list().uniqueElements().ofMaxSize(4),
                        Arbitraries.of("จัดทำคู่มือ", "รายงานผล").list().ofMaxSize(3),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.create(UUID::randomUUID).list().ofMaxSize(2),
                        Arbitraries.integers()
                                .between(1, 10)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3))
                .flatAs((all, units, quarters, steps, indicators, written, unproved, answers) -> Combinators.combine(
                                kinds(), kinds())
                        .as((kinds, attached) -> new Facts.Measure(
                                1,
                                "มาตรการ",
                                all,
                                units,
                                quarters,
                                steps,
                                indicators,
                                written,
                                2 - written,
                                unproved,
                                kinds,
                                attached,
                                LATE,
                                answers)));
        return Combinators.combine(
                        measure.list().ofMaxSize(5),
                        Arbitraries.integers()
                                .between(0, 100)
                                .map(BigDecimal::valueOf)
                                .injectNull(0.3)
                                .list()
                                .ofSize(10),
                        Arbitraries.of("", "วิเคราะห์แล้ว"))
                .as((measures, scores, analysis) -> new Facts(
                        IntStream.range(0, measures.size())
                                .mapToObj(i -> numbered(measures.get(i), i + 1))
                                .toList(),
                        IntStream.range(0, 10)
                                .mapToObj(i -> new Facts.Indicator(i + 1, "IIT", "ไทย", "English", PASS, scores.get(i)))
                                .toList(),
                        analysis));
    }

    private static Arbitrary<List<String>> kinds() {
        return Arbitraries.of("คำสั่ง", "ประกาศ", "ภาพถ่าย")
                .list()
                .uniqueElements()
                .ofMaxSize(3);
    }

    private static Facts.Measure numbered(Facts.Measure measure, int number) {
        return new Facts.Measure(
                number,
                measure.title(),
                measure.allUnits(),
                measure.units(),
                measure.quarters(),
                measure.steps(),
                measure.indicators(),
                measure.results(),
                measure.outcomes(),
                measure.unproved(),
                measure.kinds(),
                measure.attached(),
                measure.openUntil(),
                measure.answers());
    }
}
