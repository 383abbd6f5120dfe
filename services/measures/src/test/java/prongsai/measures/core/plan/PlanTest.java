package prongsai.measures.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.Comparison;
import prongsai.measures.core.value.Complaint;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.MeasureDocument;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.MonthReport;
import prongsai.measures.core.value.Part;
import prongsai.measures.core.value.Topic;
import prongsai.web.Problem;

/** What a plan says of itself, to pages and to other systems. */
class PlanTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);
    private static final MeasureView VIEW = new MeasureView(
            new PlanService(null, null, Clock.fixed(Instant.parse("2025-01-14T18:00:00Z"), ZoneId.of("Asia/Bangkok"))));

    @ParameterizedTest(name = "due in {0}, done in {1}, written {2}: {3}")
    @CsvSource({
        "-1, , false, late",
        "0, , false, due",
        "30, , false, due",
        "31, , false, later",
        "-1, 0, false, doing",
        "-1, 0, true, complete",
        "31, 0, false, doing",
        "31, , true, later"
    })
    void aMeasureHasOneState(int due, @Nullable Integer done, boolean written, String state) {
        Plan.Task task = task(due, done);
        assertThat(VIEW.state(measure(written, task))).isEqualTo(state);
        assertThat(task.overdue(TODAY)).isEqualTo(due < 0 && done == null);
        assertThat(task.done()).isEqualTo(done != null);
    }

    @Test
    void lateIsSaidBeforeDueAndDueBeforeDoing() {
        assertThat(VIEW.state(measure(false, task(10, null), task(-1, null)))).isEqualTo("late");
        assertThat(VIEW.state(measure(false, task(10, null), task(-1, 0)))).isEqualTo("due");
        assertThat(VIEW.state(measure(true, task(60, null), task(-1, 0)))).isEqualTo("doing");
        assertThat(VIEW.state(measure(true))).isEqualTo("later");
        Plan.Measure measure = measure(false, task(-2, null), task(-1, null), task(-1, 0), task(5, null));
        assertThat(VIEW.late(measure)).isEqualTo(2);
        assertThat(VIEW.done(measure)).isEqualTo(1);
        assertThat(VIEW.total(measure)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"5, 5, true", "5, 4, true", "5, 6, false", "5, , false"})
    void onTimeIsOnOrBeforeTheDay(int due, @Nullable Integer done, boolean onTime) {
        assertThat(task(due, done).onTime()).isEqualTo(onTime);
    }

    @Test
    void papersAreThoseOfItsTasksAndItsOwnEachOnce() {
        Plan.Evidence shared = evidence();
        Plan.Evidence own = evidence();
        Plan.Measure measure = measure(
                List.of(task(shared), task(shared)),
                List.of(own, shared),
                List.of(),
                List.of(),
                List.of("ดี"),
                List.of());
        assertThat(VIEW.papers(measure)).containsExactly(shared, own);
        assertThat(VIEW.offers(measure, own.id())).isTrue();
        assertThat(VIEW.offers(measure, UUID.randomUUID())).isFalse();
        assertThat(measure.evidenceCount()).isEqualTo(2);
        assertThat(measure.written()).isFalse();
        assertThat(measure(true).written()).isTrue();
        assertThat(VIEW.lines(measure.results())).isEqualTo("ดี");
        assertThat(VIEW.lines(List.of("ก", "ข"))).isEqualTo("ก\nข");
    }

    @Test
    void countsWhatIsSignedAndLookedAfter() {
        Part<Agreement> open = Part.fresh(Agreement.unsigned("ก", "ข"));
        Part<Agreement> signed = Part.fresh(new Agreement("ก", "ค", TODAY, null, ""));
        Topic.Check second = new Topic.Check(2, "", TODAY);
        Topic topic = new Topic("ก", List.of(new Topic.Check(1, "", TODAY), second));
        Topic none = Topic.unchecked("ข");
        Plan.Measure measure = measure(
                List.of(),
                List.of(),
                List.of(open, signed, signed),
                List.of(Part.fresh(topic), Part.fresh(none)),
                List.of(),
                List.of());
        assertThat(VIEW.signed(measure)).isEqualTo(2);
        assertThat(VIEW.checked(measure)).isEqualTo(2);
        assertThat(topic.in(2)).isSameAs(second);
        assertThat(topic.in(3)).isNull();
    }

    @Test
    void whatLeavesThePlanHasNoPapersOfIt_andAPageHasTheCountsTogether() {
        Agreement signed = new Agreement("ก", "ค", TODAY, new UUID(0, 1), "https://a.example");
        Complaint october = new Complaint(10, "ความล่าช้า", "service", 3, 5);
        Plan.Measure measure = measure(
                "ก",
                List.of(),
                List.of(),
                List.of(Part.fresh(signed)),
                List.of(),
                List.of(),
                List.of(),
                List.of(Part.fresh(october), Part.fresh(Complaint.none(11, 2))));
        assertThat(measure.lists())
                .isEqualTo(new MeasureLists(
                        List.of(),
                        List.of(signed.withoutPapers()),
                        List.of(),
                        List.of(),
                        List.of(october, Complaint.none(11, 2))));
        assertThat(measure.lists().agreements().getFirst().papers()).isEmpty();
        assertThat(measure.complained()).isEqualTo(new Complaint.Total(3, 0, 7));
        assertThat(measure.complaintKinds())
                .contains("service", Complaint.none(1, null).kind());
    }

    @Test
    void aDocumentKnowsItsMonths() {
        MonthReport october = new MonthReport(10, TODAY, null, "");
        MeasureDocument document = MeasureDocument.titled("คำสั่ง").with(List.of(october));
        assertThat(document.in(10)).isSameAs(october);
        assertThat(document.in(11)).isNull();
    }

    @Test
    void aTitleSpeaksOfAKindOrOfNone() {
        assertThat(VIEW.likelyKind(titled("จัดทำคู่มือ"))).isEqualTo(MeasureKind.MANUAL);
        assertThat(VIEW.likelyKind(titled("อบรม"))).isNull();
        assertThat(VIEW.kinds()).containsExactly(MeasureKind.values());
    }

    @Property(tries = 300, seed = "2568")
    void aTargetIsMetByItsSignAlone(
            @ForAll Comparison comparison,
            @ForAll @BigRange(min = "-2", max = "2") @Scale(3) BigDecimal target,
            @ForAll @BigRange(min = "-2", max = "2") @Scale(3) BigDecimal actual) {
        for (BigDecimal measured : List.of(actual, target)) {
            Indicator indicator = new Indicator("ก", comparison.sign(), target, "percent", "", null, measured, "");
            int order = measured.compareTo(target);
            boolean met = switch (comparison.sign()) {
                case ">=" -> order >= 0;
                case ">" -> order > 0;
                case "=" -> order == 0;
                case "<" -> order < 0;
                default -> order <= 0;
            };
            assertThat(indicator.met()).isEqualTo(met);
        }
    }

    @Test
    void whatIsNotMeasuredIsNeitherMetNorMissed() {
        assertThat(new Indicator("ก", ">=", BigDecimal.valueOf(80), "percent", "", null, null, "").met())
                .isNull();
        assertThat(Comparison.find("≥")).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> new Indicator("ก", "≥", BigDecimal.TEN, "percent", "", null, BigDecimal.ONE, "").met())
                .withMessageContaining("≥");
    }

    @Test
    void theTagIsAnotherOnAnotherDayAndAfterAChange() {
        assertThat(PlanTag.of(7, TODAY)).isEqualTo("7.20250115");
        assertThat(plan(7).asOf(TODAY).completion()).isEqualTo(new Completion(1, 0, 1, 0, 0, 1));
        assertThat(plan(7).asOf(TODAY.minusDays(1)).completion().tasksOverdue()).isZero();
    }

    @Test
    void aYearsPageHasItsPlanAndItsMeasures() {
        PlanService.YearPage page =
                new PlanService.YearPage(2568, lao(), List.of(2568), ENGLISH, null, plan(1), List.of());
        assertThat(page.required()).isEqualTo(page.plan());
        assertThat(page.measure(1).number()).isEqualTo(1);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> page.measure(2))
                .matches(problem -> problem.status().value() == 404);
        PlanService.YearPage empty = new LaoYears(lao(), List.of(2567, 2566), ENGLISH, List.of()).page(2568);
        assertThat(empty)
                .isEqualTo(new PlanService.YearPage(2568, lao(), List.of(2567, 2566), ENGLISH, null, null, List.of()));
        assertThatExceptionOfType(Problem.class).isThrownBy(empty::required).satisfies(problem -> {
            assertThat(problem.slug()).isEqualTo("no-plan");
            assertThat(problem.args()).containsExactly("2568");
        });
    }

    private static Plan plan(long revision) {
        return new Plan(
                UUID.randomUUID(),
                2568,
                new Stage.Drafting(),
                revision,
                lao(),
                new Completion(0, 0, 0, 0, 0, 0),
                List.of(measure(false, task(-1, null))));
    }

    private static final LaoYears.English ENGLISH = new LaoYears.English("Na Kae", "Nakhon Phanom");

    private static Plan.LaoName lao() {
        return new Plan.LaoName(new UUID(0, 1), "1", "อบต.นาเลียง", "อบต.นาเลียง", "SAO", "นาแก", "นครพนม");
    }

    private static Plan.Task task(int due, @Nullable Integer done) {
        return new Plan.Task(
                UUID.randomUUID(), TODAY.plusDays(due), done == null ? null : TODAY.plusDays(done), "", List.of());
    }

    private static Plan.Task task(Plan.Evidence evidence) {
        return new Plan.Task(UUID.randomUUID(), TODAY, null, "", List.of(evidence));
    }

    private static Plan.Evidence evidence() {
        return new Plan.Evidence(UUID.randomUUID(), "ภาพ.png", "image/png", 1, "", TODAY, Instant.EPOCH);
    }

    private static Plan.Measure measure(boolean written, Plan.Task... tasks) {
        List<String> words = written ? List.of("ดี") : List.of();
        return measure(List.of(tasks), List.of(), List.of(), List.of(), words, words);
    }

    private static Plan.Measure titled(String title) {
        return measure(title, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Plan.Measure measure(
            List<Plan.Task> tasks,
            List<Plan.Evidence> files,
            List<Part<Agreement>> agreements,
            List<Part<Topic>> topics,
            List<String> results,
            List<String> outcomes) {
        return measure("ก", tasks, files, agreements, topics, results, outcomes, List.of());
    }

    private static Plan.Measure measure(
            String title,
            List<Plan.Task> tasks,
            List<Plan.Evidence> files,
            List<Part<Agreement>> agreements,
            List<Part<Topic>> topics,
            List<String> results,
            List<String> outcomes,
            List<Part<Complaint>> complaints) {
        List<Plan.Step> steps = tasks.stream()
                .map(task -> new Plan.Step(UUID.randomUUID(), "ก", Frequency.ONCE, List.of(task)))
                .toList();
        return new Plan.Measure(
                UUID.randomUUID(),
                1,
                title,
                null,
                true,
                List.of(),
                List.of(),
                "",
                "",
                null,
                null,
                steps,
                results,
                outcomes,
                List.of(),
                agreements,
                topics,
                List.of(),
                complaints,
                List.of(),
                files);
    }
}
