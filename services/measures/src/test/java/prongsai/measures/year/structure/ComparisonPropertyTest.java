package prongsai.measures.year.structure;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.year.structure.PlanStructure.Measure;
import prongsai.measures.year.structure.PlanStructure.Step;
import prongsai.measures.year.structure.YearComparison.Mark;

/** What is new, changed or dropped against the year before. */
class ComparisonPropertyTest {
    @Property
    void aPlanJustCarriedOverIsTheSame(@ForAll("plans") PlanStructure before) {
        YearComparison comparison = YearComparison.of(carried(before), before);
        assertThat(comparison.measures())
                .hasSameSizeAs(before.measures())
                .allSatisfy(line -> assertThat(line.mark()).isEqualTo(Mark.SAME));
        assertThat(comparison.dropped()).isEmpty();
    }

    @Property
    void everyMeasureIsCountedOnce(@ForAll("plans") PlanStructure before, @ForAll("plans") PlanStructure other) {
        List<Measure> mixed = new ArrayList<>(carried(before).measures());
        mixed.removeIf(measure -> measure.number() % 2 == 0);
        mixed.addAll(other.measures());
        YearComparison comparison = YearComparison.of(new PlanStructure(2569, mixed, List.of()), before);
        long kept = comparison.measures().stream()
                .filter(line -> line.mark() != Mark.NEW)
                .count();
        assertThat(comparison.measures()).hasSize(mixed.size());
        assertThat(kept + comparison.dropped().size())
                .isEqualTo(before.measures().size());
    }

    @Test
    void whatChangedIsNamed() {
        Measure before =
                measure(UUID.randomUUID(), 1, "จัดทำคู่มือ", List.of(4), null, List.of("ประชุม", "เผยแพร่", "รายงาน"));
        Measure carried = carried(before);
        Step first = carried.steps().getFirst();
        Measure now = new Measure(
                carried.id(),
                3,
                "จัดทำคู่มือใหม่",
                false,
                List.of("กองคลัง"),
                List.of(1),
                List.of(),
                carried.carriedFrom(),
                List.of(
                        carried.steps().get(1),
                        new Step(first.id(), first.text(), Frequency.MONTHLY, first.carriedFrom(), 3, 0),
                        new Step(UUID.randomUUID(), "อบรม", Frequency.ONCE, null, 1, 0)));
        YearComparison comparison = YearComparison.of(plan(2569, List.of(now)), plan(2568, List.of(before)));
        YearComparison.MeasureLine line = comparison.measures().getFirst();
        assertThat(line.mark()).isEqualTo(Mark.CHANGED);
        assertThat(line.before()).isEqualTo("จัดทำคู่มือ");
        assertThat(line.changes())
                .containsExactlyInAnyOrder(
                        YearComparison.What.TITLE,
                        YearComparison.What.UNITS,
                        YearComparison.What.QUARTERS,
                        YearComparison.What.STEPS);
        assertThat(line.steps())
                .extracting(YearComparison.StepLine::mark)
                .containsExactly(Mark.SAME, Mark.CHANGED, Mark.NEW);
        assertThat(line.steps()).extracting(YearComparison.StepLine::before).containsOnlyNulls();
        assertThat(line.droppedSteps()).containsExactly("รายงาน");
    }

    @Test
    void importedPlansAreMatchedByTheirWordsWhateverTheSpaces() {
        Measure before = measure(UUID.randomUUID(), 1, "มาตรการ NO Gift Policy", List.of(2), null, List.of("ประกาศ"));
        Measure now = measure(UUID.randomUUID(), 5, "มาตรการ NO GiftPolicy", List.of(2), null, List.of("ประกาศ"));
        YearComparison comparison = YearComparison.of(plan(2569, List.of(now)), plan(2568, List.of(before)));
        assertThat(comparison.measures().getFirst().mark()).isEqualTo(Mark.CHANGED);
        assertThat(comparison.measures().getFirst().changes()).containsExactly(YearComparison.What.TITLE);
        assertThat(comparison.dropped()).isEmpty();
        assertThat(YearComparison.of(plan(2569, List.of(now)), null).with()).isZero();
    }

    /** One thing is changed at a time, and it alone is named. */
    @Test
    void eachChangeIsNamedAlone() {
        Measure before = measure(UUID.randomUUID(), 1, "จัดทำคู่มือ", List.of(4), null, List.of("ประชุม", "เผยแพร่"));
        Measure same = carried(before);
        assertThat(changes(before, same)).isEmpty();
        assertThat(changes(before, with(same, "จัดทำคู่มือใหม่", true, List.of(), List.of(4), same.steps())))
                .containsExactly(YearComparison.What.TITLE);
        assertThat(changes(before, with(same, same.title(), false, List.of(), List.of(4), same.steps())))
                .containsExactly(YearComparison.What.UNITS);
        assertThat(changes(before, with(same, same.title(), true, List.of("กองคลัง"), List.of(4), same.steps())))
                .containsExactly(YearComparison.What.UNITS);
        assertThat(changes(before, with(same, same.title(), true, List.of(), List.of(3), same.steps())))
                .containsExactly(YearComparison.What.QUARTERS);
        List<Step> fewer = same.steps().subList(0, 1);
        assertThat(changes(before, with(same, same.title(), true, List.of(), List.of(4), fewer)))
                .containsExactly(YearComparison.What.STEPS);
        Step first = same.steps().getFirst();
        List<Step> reworded = List.of(
                new Step(first.id(), "ประชุมใหญ่", first.frequency(), first.carriedFrom(), 1, 0),
                same.steps().getLast());
        assertThat(changes(before, with(same, same.title(), true, List.of(), List.of(4), reworded)))
                .containsExactly(YearComparison.What.STEPS);
        Measure now = with(same, same.title(), true, List.of(), List.of(4), reworded);
        assertThat(YearComparison.of(plan(2569, List.of(now)), plan(2568, List.of(before)))
                        .measures()
                        .getFirst()
                        .steps())
                .extracting(YearComparison.StepLine::before)
                .containsExactly("ประชุม", null);
        List<Step> inOtherOrder = same.steps().reversed();
        assertThat(changes(before, with(same, same.title(), true, List.of(), List.of(4), inOtherOrder)))
                .isEmpty();
    }

    @Test
    void theOrderOfUnitsIsNoChange() {
        Measure base = measure(UUID.randomUUID(), 1, "จัดทำคู่มือ", List.of(4), null, List.of());
        Measure before = with(base, base.title(), false, List.of("กองคลัง", "กองช่าง"), List.of(4), List.of());
        Measure now = with(carried(before), base.title(), false, List.of("กองช่าง", "กองคลัง"), List.of(4), List.of());
        assertThat(changes(before, now)).isEmpty();
    }

    @Test
    void aStepThatWasCarriedToAnotherMeasureIsNotNewThere() {
        Measure one = measure(UUID.randomUUID(), 1, "จัดทำคู่มือ", List.of(4), null, List.of("ประชุม"));
        Measure two = measure(UUID.randomUUID(), 2, "รายงาน", List.of(4), null, List.of());
        Step moved = carried(one).steps().getFirst();
        Measure from = with(carried(one), one.title(), true, List.of(), List.of(4), List.of());
        Measure to = with(carried(two), two.title(), true, List.of(), List.of(4), List.of(moved));
        YearComparison comparison = YearComparison.of(plan(2569, List.of(from, to)), plan(2568, List.of(one, two)));
        assertThat(comparison.measures())
                .allSatisfy(line -> assertThat(line.mark()).isEqualTo(Mark.SAME));
        assertThat(comparison.line(to.id()))
                .satisfies(line -> assertThat(
                                java.util.Objects.requireNonNull(line).step(moved.id()))
                        .isEqualTo("same"));
    }

    @Test
    void aTemplateThatIsUsedTwiceIsTheForerunnerOfTheFirst() {
        Measure before = measure(UUID.randomUUID(), 4, "จัดทำคู่มือ", List.of(4), null, List.of("ประชุม"));
        YearComparison comparison =
                YearComparison.of(plan(2569, List.of(carried(before), carried(before))), plan(2568, List.of(before)));
        assertThat(comparison.measures())
                .extracting(YearComparison.MeasureLine::mark)
                .containsExactly(Mark.SAME, Mark.NEW);
        assertThat(comparison.measures().getLast().steps())
                .extracting(YearComparison.StepLine::mark)
                .containsExactly(Mark.NEW);
        assertThat(comparison.count("same")).isEqualTo(1);
        assertThat(comparison.count("new")).isEqualTo(1);
        assertThat(comparison.count("changed")).isZero();
        assertThat(comparison.with()).isEqualTo(2568);
    }

    @Test
    void whatIsDroppedIsToldAsItWas() {
        Measure before = measure(UUID.randomUUID(), 4, "จัดทำคู่มือ", List.of(4), null, List.of("ประชุม"));
        Measure now = measure(UUID.randomUUID(), 1, "รายงาน", List.of(4), null, List.of("อบรม"));
        YearComparison comparison = YearComparison.of(plan(2569, List.of(now)), plan(2568, List.of(before)));
        assertThat(comparison.dropped()).containsExactly(new YearComparison.Dropped(before.id(), 4, "จัดทำคู่มือ"));
        YearComparison.MeasureLine line = comparison.measures().getFirst();
        assertThat(comparison.line(now.id())).isSameAs(line);
        assertThat(comparison.line(before.id())).isNull();
        assertThat(line.step(now.steps().getFirst().id())).isEqualTo("new");
        assertThat(line.step(before.id())).isEmpty();
        assertThat(line)
                .isEqualTo(new YearComparison.MeasureLine(
                        now.id(), 1, "รายงาน", Mark.NEW, null, List.of(), line.steps(), List.of()));
        assertThat(List.of(Mark.CHANGED.code(), YearComparison.What.QUARTERS.code()))
                .containsExactly("changed", "quarters");
        assertThat(YearComparison.of(plan(2569, List.of(now)), null))
                .isEqualTo(new YearComparison(0, List.of(), List.of()));
    }

    private static List<YearComparison.What> changes(Measure before, Measure now) {
        YearComparison.MeasureLine line = YearComparison.of(plan(2569, List.of(now)), plan(2568, List.of(before)))
                .measures()
                .getFirst();
        assertThat(line.mark()).isEqualTo(line.changes().isEmpty() ? Mark.SAME : Mark.CHANGED);
        assertThat(line.before()).isEqualTo(now.title().equals(before.title()) ? null : before.title());
        return line.changes();
    }

    private static Measure with(
            Measure measure,
            String title,
            boolean allUnits,
            List<String> units,
            List<Integer> quarters,
            List<Step> steps) {
        return new Measure(
                measure.id(),
                measure.number(),
                title,
                allUnits,
                units,
                quarters,
                List.of(),
                measure.carriedFrom(),
                steps);
    }

    private static PlanStructure plan(int year, List<Measure> measures) {
        return new PlanStructure(year, measures, List.of());
    }

    private static PlanStructure carried(PlanStructure before) {
        return plan(
                before.fiscalYear() + 1,
                before.measures().stream().map(ComparisonPropertyTest::carried).toList());
    }

    private static Measure carried(Measure before) {
        return new Measure(
                UUID.randomUUID(),
                before.number(),
                before.title(),
                before.allUnits(),
                before.units(),
                before.quarters(),
                before.evidenceKinds(),
                before.id(),
                before.steps().stream()
                        .map(step -> new Step(UUID.randomUUID(), step.text(), step.frequency(), step.id(), 1, 0))
                        .toList());
    }

    private static Measure measure(
            UUID id, int number, String title, List<Integer> quarters, @Nullable UUID from, List<String> steps) {
        return new Measure(
                id,
                number,
                title,
                true,
                List.of(),
                quarters,
                List.of(),
                from,
                steps.stream()
                        .map(text -> new Step(UUID.randomUUID(), text, Frequency.ONCE, null, 1, 0))
                        .toList());
    }

    /** Titles repeat on purpose. */
    @Provide
    Arbitrary<PlanStructure> plans() {
        Arbitrary<String> words = Arbitraries.of("จัดทำคู่มือ", "ประกาศ", "เผยแพร่ ข้อมูล", "เผยแพร่ข้อมูล", "รายงาน");
        Arbitrary<List<String>> steps = words.list().ofMaxSize(4);
        return Combinators.combine(words, steps)
                .as((title, texts) -> measure(UUID.randomUUID(), 1, title, List.of(1), null, texts))
                .list()
                .ofMaxSize(5)
                .map(list -> plan(
                        2568,
                        IntStream.range(0, list.size())
                                .mapToObj(i -> new Measure(
                                        list.get(i).id(),
                                        i + 1,
                                        list.get(i).title(),
                                        true,
                                        List.of(),
                                        List.of(1),
                                        List.of(),
                                        null,
                                        list.get(i).steps()))
                                .toList()));
    }
}
