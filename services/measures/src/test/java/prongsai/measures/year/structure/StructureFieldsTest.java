package prongsai.measures.year.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.core.seen.ChangedMeanwhile;
import prongsai.measures.core.seen.Where;
import prongsai.measures.work.measure.MeasureRow;
import prongsai.measures.year.structure.PlanStructure.Measure;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;

/** What a person may write of measures and steps, and what forms say back. */
class StructureFieldsTest {
    private static final FiscalYear YEAR = new FiscalYear(2568);
    private static final MeasureFields MANUAL =
            new MeasureFields("คู่มือ", false, List.of("กองคลัง", "กองช่าง"), List.of(3, 1), List.of("คำสั่ง"));

    @Test
    void textsAreTidiedAndListsHaveEachOnce() {
        MeasureFields fields = new MeasureFields(
                "  จัดทำ \n คู่มือ ",
                false,
                List.of(" กองคลัง ", "", "กองคลัง", "กอง  ช่าง"),
                List.of(4, 2, 4),
                List.of("-", "คำสั่ง", " คำสั่ง", "ภาพ 1"));
        assertThat(fields)
                .isEqualTo(new MeasureFields(
                        "จัดทำ คู่มือ",
                        false,
                        List.of("กองคลัง", "กอง ช่าง"),
                        List.of(2, 4),
                        List.of("คำสั่ง", "ภาพ 1")));
        assertThat(fields.units()).containsExactly("กองคลัง", "กอง ช่าง");
        assertThat(fields.quarters()).containsExactly(2, 4);
        assertThat(fields.evidenceKinds()).containsExactly("คำสั่ง", "ภาพ 1");
    }

    @Test
    void eachHasItsLimit() {
        assertThat(MANUAL.withTitle("ก".repeat(4000)).title()).hasSize(4000);
        refused("line-too-long", "title", () -> MANUAL.withTitle("ก".repeat(4001)));
        refused("title-missing", "title", () -> MANUAL.withTitle(" \n "));
        assertThat(MANUAL.withEvidenceKinds(names(50)).evidenceKinds()).hasSize(50);
        refused("too-many-lines", "evidenceKinds", () -> MANUAL.withEvidenceKinds(names(51)));
        assertThat(MANUAL.withResponsible(Responsible.SOME, List.of("ก".repeat(200)))
                        .units()
                        .getFirst())
                .hasSize(200);
        refused("line-too-long", "units", () -> MANUAL.withResponsible(Responsible.SOME, List.of("ก".repeat(201))));
        refused("too-many-lines", "units", () -> MANUAL.withResponsible(Responsible.SOME, names(51)));
        assertThat(MANUAL.withQuarters(List.of(1, 2, 3, 4)).quarters()).hasSize(4);
        refused("quarter-unknown", "quarters", () -> MANUAL.withQuarters(List.of(1, 0)));
        refused("quarter-unknown", "quarters", () -> MANUAL.withQuarters(List.of(5)));
        refused("quarter-unknown", "quarters", () -> MANUAL.withQuarters(Arrays.asList(1, null)));
        refused("all-units-or-some", "units", () -> new MeasureFields("ก", true, names(1), List.of(), List.of()));
    }

    @Test
    void oneIsChangedAndTheOthersStay() {
        assertThat(MANUAL.withTitle("ใหม่"))
                .isEqualTo(new MeasureFields("ใหม่", false, MANUAL.units(), List.of(1, 3), List.of("คำสั่ง")));
        assertThat(MANUAL.withQuarters(List.of(2)))
                .isEqualTo(new MeasureFields("คู่มือ", false, MANUAL.units(), List.of(2), List.of("คำสั่ง")));
        assertThat(MANUAL.withEvidenceKinds(List.of()))
                .isEqualTo(new MeasureFields("คู่มือ", false, MANUAL.units(), List.of(1, 3), List.of()));
        assertThat(MANUAL.withResponsible(Responsible.ALL, List.of("กองคลัง")))
                .isEqualTo(new MeasureFields("คู่มือ", true, List.of(), List.of(1, 3), List.of("คำสั่ง")));
    }

    @Test
    void whoIsResponsibleIsOneText() {
        assertThat(MANUAL.responsible()).isEqualTo(Responsible.SOME);
        assertThat(MANUAL.responsibleText()).isEqualTo("some\nกองคลัง\nกองช่าง");
        MeasureFields all = MANUAL.withResponsibleText("all");
        assertThat(all.responsible()).isEqualTo(Responsible.ALL);
        assertThat(all.allUnits()).isTrue();
        assertThat(all.responsibleText()).isEqualTo("all");
        assertThat(all.withResponsibleText(MANUAL.responsibleText()).responsibleText())
                .isEqualTo(MANUAL.responsibleText());
        assertThat(MANUAL.withResponsibleText("")).isSameAs(MANUAL);
        assertThat(Responsible.of(null)).isEqualTo(Responsible.SOME);
        assertThat(Responsible.of("all")).isEqualTo(Responsible.ALL);
    }

    @Test
    void aMeasureIsWrittenWithItsResultsAndOutcomesLeftAlone() {
        MeasureRow row = new MeasureRow(
                "คู่มือ", false, MANUAL.units(), MANUAL.quarters(), List.of("คำสั่ง"), List.of("แล้ว"), List.of("ดี"));
        assertThat(MeasureFields.of(row)).isEqualTo(MANUAL);
        assertThat(MANUAL.onto(row)).isEqualTo(row);
        assertThat(MANUAL.withTitle("ใหม่").onto(row))
                .isEqualTo(new MeasureRow(
                        "ใหม่",
                        false,
                        row.units(),
                        row.quarters(),
                        row.evidenceKinds(),
                        row.results(),
                        row.outcomes()));
    }

    @ParameterizedTest
    @EnumSource(StructureField.class)
    void aFieldThatIsSavedUntouchedChangesNothing(StructureField field) {
        assertThat(field.write(MANUAL, field.read(MANUAL), YEAR)).isEqualTo(MANUAL);
    }

    @Test
    void aFieldThatSavesItselfWritesWhatItNames() {
        assertThat(StructureField.TITLE.write(MANUAL, "ใหม่", YEAR)).isEqualTo(MANUAL.withTitle("ใหม่"));
        assertThat(StructureField.UNITS.write(MANUAL, "all", YEAR))
                .isEqualTo(MANUAL.withResponsible(Responsible.ALL, List.of()));
        assertThat(StructureField.EVIDENCE_KINDS.write(MANUAL, "ภาพ\nคำสั่ง", YEAR))
                .isEqualTo(MANUAL.withEvidenceKinds(List.of("ภาพ", "คำสั่ง")));
        assertThat(StructureField.EVIDENCE_KINDS.write(MANUAL, "", YEAR))
                .isEqualTo(MANUAL.withEvidenceKinds(List.of()));
        StepFields step = new StepFields("ประชุม", Frequency.MONTHLY);
        assertThat(StepField.TEXT.read(step)).isEqualTo("ประชุม");
        assertThat(StepField.TEXT.write(step, "รายงาน", YEAR)).isEqualTo(new StepFields("รายงาน", Frequency.MONTHLY));
    }

    /** Forms and the history name fields as the API does; of who is responsible it keeps two values. */
    @Test
    void aFieldIsKnownByTheNameThatItHasInTheHistory() {
        assertThat(Arrays.stream(StructureField.values()).map(StructureField::key))
                .containsExactly("title", "units", "evidenceKinds");
        assertThat(StepField.TEXT.key()).isEqualTo("text");
        UUID id = UUID.randomUUID();
        assertThat(StructureField.TITLE.where(id)).isEqualTo(Where.field(id, List.of("title")));
        assertThat(StructureField.UNITS.where(id)).isEqualTo(Where.fields(id, List.of("allUnits", "units")));
    }

    @Test
    void aRequestNeedsNotNameAll() {
        assertThat(new StructureApi.MeasureBody("คู่มือ", true, null, null, null).fields())
                .isEqualTo(new MeasureFields("คู่มือ", true, List.of(), List.of(), List.of()));
        assertThat(MeasureFields.of("คู่มือ", false, List.of("กองคลัง"), List.of(2), List.of("ภาพ")))
                .isEqualTo(new MeasureFields("คู่มือ", false, List.of("กองคลัง"), List.of(2), List.of("ภาพ")));
        refused("title-missing", "title", () -> MeasureFields.of(null, true, null, null, null));
    }

    @Test
    void aStepHasATextAndAFrequency() {
        assertThat(new StructureApi.StepBody(" ประชุม  ทุกเดือน", "monthly").fields())
                .isEqualTo(new StepFields("ประชุม ทุกเดือน", Frequency.MONTHLY));
        assertThat(StepFields.of("ก".repeat(4000), "once").text()).hasSize(4000);
        refused("line-too-long", "text", () -> StepFields.of("ก".repeat(4001), "once"));
        refused("step-text-missing", "text", () -> StepFields.of(null, "once"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MONTHLY", "weekly"})
    void otherFrequenciesAreRefused(String frequency) {
        refused("frequency-unknown", "frequency", () -> StepFields.of("ก", frequency));
    }

    @Test
    void aFormOfAMeasureKeepsItsQuartersAndTakesANewUnit() {
        StructurePages.MeasureForm form =
                form("คู่มือ", MANUAL.title(), MANUAL.seenResponsible().tag());
        assertThat(form.onto(MANUAL))
                .isEqualTo(new MeasureFields(
                        "คู่มือ", false, List.of("กองคลัง", "กองใหม่"), List.of(1, 3), List.of("คำสั่ง", "ภาพ")));
        assertThat(form.fields().quarters()).containsExactly(2);
        StructurePages.MeasureForm bare =
                new StructurePages.MeasureForm("ก", null, null, "some", null, null, null, null);
        assertThat(bare.fields()).isEqualTo(new MeasureFields("ก", false, List.of(), List.of(), List.of()));
    }

    @Test
    void aFormThatSawSomethingElseIsNotWritten() {
        StructurePages.MeasureForm title =
                form("ใหม่", "เดิม", MANUAL.seenResponsible().tag());
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> title.onto(MANUAL));
        StructurePages.MeasureForm units = form(
                "คู่มือ",
                "คู่มือ",
                MANUAL.withResponsible(Responsible.ALL, List.of())
                        .seenResponsible()
                        .tag());
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> units.onto(MANUAL));
        StructurePages.MeasureForm otherUnits = form(
                "คู่มือ",
                "คู่มือ",
                MANUAL.withResponsible(Responsible.SOME, List.of("ก"))
                        .seenResponsible()
                        .tag());
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> otherUnits.onto(MANUAL));
    }

    @Test
    void aFormOfQuartersChangesThemAlone() {
        String seen = MANUAL.seenQuarters().tag();
        assertThat(new StructurePages.QuartersForm(List.of(4), seen).onto(MANUAL))
                .isEqualTo(MANUAL.withQuarters(List.of(4)));
        assertThat(new StructurePages.QuartersForm(null, seen).onto(MANUAL)).isEqualTo(MANUAL.withQuarters(List.of()));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> new StructurePages.QuartersForm(
                                List.of(4),
                                MANUAL.withQuarters(List.of(2)).seenQuarters().tag())
                        .onto(MANUAL));
    }

    @Test
    void aFormOfAStepIsNotWrittenWhereTextOrFrequencyIsAnother() {
        StepFields before = new StepFields("ประชุม", Frequency.ONCE);
        assertThat(new StructurePages.StepForm("รายงาน", "ประชุม", "monthly", "once").onto(before))
                .isEqualTo(new StepFields("รายงาน", Frequency.MONTHLY));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> new StructurePages.StepForm("รายงาน", "อบรม", "once", "once").onto(before));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> new StructurePages.StepForm("ประชุม", "ประชุม", "monthly", "quarterly").onto(before));
    }

    @Test
    void aPlansStepsAreThoseOfAllItsMeasures() {
        PlanStructure.Step one = new PlanStructure.Step(UUID.randomUUID(), "ก", Frequency.ONCE, null, 1, 0);
        PlanStructure.Step two = new PlanStructure.Step(UUID.randomUUID(), "ข", Frequency.ONCE, null, 1, 0);
        PlanStructure plan = new PlanStructure(2568, List.of(measure(one), measure(), measure(two)), List.of());
        assertThat(plan.steps()).containsExactly(one, two);
        assertThat(plan.measures().getFirst().fields()).isEqualTo(MANUAL);
        for (Measure measure : plan.measures()) {
            assertThat(plan.measureOf(measure.id())).hasValue(measure.id());
        }
        assertThat(plan.measureOf(two.id())).hasValue(plan.measures().getLast().id());
        assertThat(plan.measureOf(UUID.randomUUID())).isEmpty();
    }

    private static Measure measure(PlanStructure.Step... steps) {
        return new Measure(
                UUID.randomUUID(),
                1,
                MANUAL.title(),
                false,
                MANUAL.units(),
                MANUAL.quarters(),
                MANUAL.evidenceKinds(),
                null,
                List.of(steps));
    }

    private static StructurePages.MeasureForm form(String title, String seenTitle, @Nullable String seen) {
        return new StructurePages.MeasureForm(
                title, seenTitle, seen, "some", List.of("กองคลัง"), "กองใหม่", List.of(2), "คำสั่ง\nภาพ");
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "ชื่อ " + i).toList();
    }

    private static void refused(String slug, String field, ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class).isThrownBy(call).satisfies(problem -> {
            assertThat(problem.slug()).isEqualTo(slug);
            assertThat(problem.properties()).containsEntry("field", field);
        });
    }
}
