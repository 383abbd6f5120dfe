package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.ImportedAgreement;
import prongsai.measures.transfer.importing.report.ImportedIndicator;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.ImportedSpan;
import prongsai.measures.transfer.importing.report.ImportedStep;
import prongsai.measures.transfer.importing.report.ReportSource;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;

/** The plan that a report becomes holds what the paper says, and nothing that it does not. */
class ImportedContentTest {
    private static final FiscalYear YEAR = new FiscalYear(2568);

    @Test
    void theWordsOfThePaperStandInThePlan_inItsOwnOrder() {
        ImportedMeasure manual = measure("จัดทำคู่มือประชาชน", "ไตรมาส ๑", List.of(1), "", Frequency.ONCE);
        PlanContent plan = content(manual, measure("อบรม", "", List.of(), "", Frequency.ONCE));
        assertThat(plan.fiscalYear()).isEqualTo(2568);
        assertThat(plan.measures()).extracting(PlanContent.Measure::number).containsExactly(1, 2);
        PlanContent.Measure first = plan.measures().getFirst();
        assertThat(first.title()).isEqualTo(manual.title());
        assertThat(first.kind()).isEqualTo(MeasureKind.MANUAL);
        assertThat(first.units()).isEqualTo(manual.units());
        assertThat(first.quarters()).isEqualTo(manual.quarters());
        assertThat(first.responsibleText()).isEqualTo(manual.responsibleText());
        assertThat(first.scheduleText()).isEqualTo(manual.scheduleText());
        assertThat(first.span()).isEqualTo(new PlanContent.Span(2566, 2570));
        assertThat(first.results()).isEqualTo(manual.results());
        assertThat(first.outcomes()).isEqualTo(manual.outcomes());
        assertThat(first.lists().agreements()).containsExactly(Agreement.unsigned("นายก", "ปลัด"));
        assertThat(plan.measures().getLast().kind()).isNull();
    }

    /** A target without a subject is one of its measure; what no form would take is left to the words. */
    @Test
    void targetsAreTakenAsFarAsAFormWouldTakeThem() {
        assertThat(content(measure("อบรม", "", List.of(), "", Frequency.ONCE))
                        .measures()
                        .getFirst()
                        .lists()
                        .indicators())
                .containsExactly(new Indicator(
                        "อบรม",
                        ">=",
                        BigDecimal.valueOf(80),
                        Indicator.PERCENT,
                        "",
                        null,
                        null,
                        "ไม่น้อยกว่าร้อยละ 80"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ภายใน 15 มีนาคม 2568 | 2       | ONCE      | 2025-03-15
            ไตรมาส 2            | 2       | ONCE      | 2025-03-31
            ไตรมาส 2            | 2 3     | ONCE      | 2025-06-30
            ไตรมาส 2            | 2       | MONTHLY   | 2025-01-31 2025-02-28 2025-03-31
            ตามแผน              | 1 2     | QUARTERLY | 2024-12-31 2025-03-31
            ทุกเดือน             | 1 2 3 4 | QUARTERLY | 2024-12-31 2025-03-31 2025-06-30 2025-09-30
            """)
    void daysAreThoseThatTheWordsDecide_andElseThoseOfQuartersAndFrequency(
            String words, String quarters, Frequency frequency, String days) {
        List<Integer> in =
                List.of(quarters.split(" ")).stream().map(Integer::valueOf).toList();
        assertThat(content(measure("อบรม", words, in, "", frequency))
                        .measures()
                        .getFirst()
                        .steps()
                        .getFirst()
                        .tasks())
                .allMatch(task -> task.doneOn() == null && task.note().isEmpty())
                .extracting(task -> task.dueOn().toString())
                .containsExactly(days.split(" "));
    }

    @Test
    void whatAPersonKeepsOfThePaperStandsAtTheFirstTask() {
        PlanContent.Measure noted = content(measure("อบรม", "", List.of(1, 2), "งบ 5,000 บาท", Frequency.QUARTERLY))
                .measures()
                .getFirst();
        assertThat(noted.steps().getFirst().tasks())
                .extracting(PlanContent.Task::note)
                .containsExactly("งบ 5,000 บาท", "");
        assertThat(noted.steps().getLast().tasks())
                .extracting(PlanContent.Task::note)
                .containsOnly("");
        ImportedMeasure without = new ImportedMeasure(
                1, "อบรม", true, List.of(), List.of(), "", "", List.of(), List.of(), List.of(), List.of(), List.of(),
                null, "งบ");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> content(without))
                .matches(problem -> problem.slug().equals("import-note-nowhere"));
    }

    private static PlanContent content(ImportedMeasure... measures) {
        return ImportedContent.of(
                new ImportedReport("", "", YEAR, "", "", "", "", List.of(measures), List.of(), ReportSource.NONE),
                YEAR);
    }

    private static ImportedMeasure measure(
            String title, String schedule, List<Integer> quarters, String note, Frequency frequency) {
        return new ImportedMeasure(
                7,
                title,
                false,
                List.of("กองคลัง"),
                quarters,
                "กองคลัง",
                schedule,
                List.of(new ImportedStep("ประชุม", frequency), new ImportedStep("สรุป", frequency)),
                List.of("ประชุมแล้ว"),
                List.of("พอใจไม่น้อยกว่าร้อยละ 80"),
                List.of(target(">=", "ไม่น้อยกว่าร้อยละ 80"), target("≥", "≥ 80")),
                List.of(new ImportedAgreement("นายก", "ปลัด"), new ImportedAgreement("", "ปลัด")),
                new ImportedSpan(2566, 2570),
                note);
    }

    private static ImportedIndicator target(String comparator, String words) {
        return new ImportedIndicator(
                "",
                comparator,
                BigDecimal.valueOf(80),
                Indicator.PERCENT,
                "",
                words,
                new Cell(7, Cell.Field.OUTCOME, 0));
    }
}
