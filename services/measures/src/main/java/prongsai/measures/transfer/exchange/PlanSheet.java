package prongsai.measures.transfer.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.kinds.multiyear.MultiYearDetails;
import prongsai.measures.transfer.content.ContentDocument;
import prongsai.measures.transfer.content.ContentTopic;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.thai.ThaiDates;

/** A plan as the rows of the form. */
final class PlanSheet {
    private final List<Map<SheetColumn, String>> rows = new ArrayList<>();

    private PlanSheet() {}

    /** @param office the LAO's name, for people who find the file a year later */
    static List<Map<SheetColumn, String>> rows(PlanContent plan, String office) {
        var sheet = new PlanSheet();
        sheet.row(RowKind.PLAN).put(SheetColumn.FISCAL_YEAR, plan.fiscalYear()).put(SheetColumn.TEXT, office);
        plan.multiYearPlans().forEach(sheet::add);
        plan.measures().forEach(sheet::add);
        return sheet.rows;
    }

    private void add(MultiYearDetails plan) {
        row(RowKind.MULTI_YEAR_PLAN)
                .put(SheetColumn.TEXT, plan.title())
                .put(SheetColumn.SPAN_FROM, plan.from())
                .put(SheetColumn.SPAN_TO, plan.to())
                .put(SheetColumn.DATE, day(plan.naccEnteredOn()))
                .put(SheetColumn.NUMBER, plan.naccReference())
                .put(SheetColumn.URL, plan.naccUrl());
    }

    private void add(PlanContent.Measure measure) {
        PlanContent.Span span = measure.span();
        row(RowKind.MEASURE, measure)
                .put(SheetColumn.TEXT, measure.title())
                .put(SheetColumn.UNITS, measure.allUnits() ? UnitNames.ALL : UnitNames.write(measure.units()))
                .put(
                        SheetColumn.QUARTERS,
                        measure.quarters().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .put(SheetColumn.KIND, KindWord.of(measure.kind()).word())
                .put(SheetColumn.EVIDENCE_KINDS, UnitNames.write(measure.evidenceKinds()))
                .put(SheetColumn.SPAN_FROM, span == null ? null : span.from())
                .put(SheetColumn.SPAN_TO, span == null ? null : span.to())
                .put(SheetColumn.RESPONSIBLE_TEXT, measure.responsibleText())
                .put(SheetColumn.SCHEDULE_TEXT, measure.scheduleText());
        measure.results().forEach(text -> row(RowKind.RESULT, measure).put(SheetColumn.TEXT, text));
        measure.outcomes().forEach(text -> row(RowKind.OUTCOME, measure).put(SheetColumn.TEXT, text));
        measure.indicators().forEach(indicator -> add(measure, indicator));
        measure.agreements()
                .forEach(pair -> row(RowKind.AGREEMENT, measure)
                        .put(SheetColumn.SUPERIOR, pair.superior())
                        .put(SheetColumn.SUBORDINATE, pair.subordinate())
                        .put(SheetColumn.DATE, day(pair.signedOn()))
                        .put(SheetColumn.URL, pair.url()));
        for (int i = 0; i < measure.topics().size(); i++) {
            add(measure, i + 1, measure.topics().get(i));
        }
        for (int i = 0; i < measure.documents().size(); i++) {
            add(measure, i + 1, measure.documents().get(i));
        }
        for (int i = 0; i < measure.steps().size(); i++) {
            add(measure, i + 1, measure.steps().get(i));
        }
    }

    private void add(PlanContent.Measure measure, PlanContent.Indicator indicator) {
        row(RowKind.INDICATOR, measure)
                .put(SheetColumn.TEXT, indicator.subject())
                .put(SheetColumn.COMPARATOR, indicator.comparator())
                .put(SheetColumn.TARGET, plain(indicator.target()))
                .put(SheetColumn.UNIT, indicator.unit())
                .put(SheetColumn.BASELINE, plain(indicator.baseline()))
                .put(SheetColumn.ACTUAL, plain(indicator.actual()))
                .put(SheetColumn.METHOD, indicator.method())
                .put(SheetColumn.SOURCE_TEXT, indicator.sourceText());
    }

    private void add(PlanContent.Measure measure, int number, PlanContent.Step step) {
        row(RowKind.STEP, measure)
                .put(SheetColumn.STEP, number)
                .put(SheetColumn.TEXT, step.text())
                .put(SheetColumn.FREQUENCY, FrequencyWord.of(step.frequency()));
        for (PlanContent.Task task : step.tasks()) {
            row(RowKind.TASK, measure)
                    .put(SheetColumn.STEP, number)
                    .put(SheetColumn.DUE_ON, ThaiDates.screen(task.dueOn()))
                    .put(SheetColumn.DONE_ON, day(task.doneOn()))
                    .put(SheetColumn.NOTE, task.note());
        }
    }

    private void add(PlanContent.Measure measure, int item, ContentTopic topic) {
        row(RowKind.TOPIC, measure).put(SheetColumn.ITEM, item).put(SheetColumn.TEXT, topic.title());
        topic.checks()
                .forEach(check -> row(RowKind.CHECK, measure)
                        .put(SheetColumn.ITEM, item)
                        .put(SheetColumn.QUARTER, check.quarter())
                        .put(SheetColumn.DATE, day(check.checkedOn()))
                        .put(SheetColumn.URL, check.url()));
    }

    private void add(PlanContent.Measure measure, int item, ContentDocument document) {
        row(RowKind.DOCUMENT, measure)
                .put(SheetColumn.ITEM, item)
                .put(SheetColumn.TEXT, document.title())
                .put(SheetColumn.NUMBER, document.number())
                .put(SheetColumn.VERSION, document.version())
                .put(SheetColumn.DATE, day(document.effectiveOn()))
                .put(SheetColumn.HOLDER, document.holder())
                .put(SheetColumn.URL, document.url());
        document.reports()
                .forEach(report -> row(RowKind.REPORT, measure)
                        .put(SheetColumn.ITEM, item)
                        .put(SheetColumn.MONTH, report.month())
                        .put(SheetColumn.DATE, day(report.reportedOn()))
                        .put(SheetColumn.URL, report.url()));
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : ThaiDates.screen(date);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private Cells row(RowKind kind, PlanContent.Measure measure) {
        return row(kind).put(SheetColumn.MEASURE, measure.number());
    }

    private Cells row(RowKind kind) {
        var cells = new EnumMap<SheetColumn, String>(SheetColumn.class);
        rows.add(cells);
        return new Cells(cells).put(SheetColumn.ROW, kind.word());
    }

    private record Cells(Map<SheetColumn, String> cells) {
        Cells put(SheetColumn column, @Nullable Object value) {
            String text = value == null ? "" : SheetText.writable(value.toString());
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
            return this;
        }
    }
}
