package prongsai.measures.transfer.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import prongsai.measures.core.value.ListValue;
import prongsai.measures.core.value.MeasureDocument;
import prongsai.measures.core.value.Topic;
import prongsai.measures.kinds.multiyear.MultiYearDetails;
import prongsai.measures.transfer.content.PlanContent;

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
                .put(SheetColumn.DATE, plan.naccEnteredOn())
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
        for (RowKind kind : RowKind.values()) {
            kind.list().ifPresent(list -> add(measure, kind, list));
        }
        for (int i = 0; i < measure.lists().topics().size(); i++) {
            add(measure, i + 1, measure.lists().topics().get(i));
        }
        for (int i = 0; i < measure.lists().documents().size(); i++) {
            add(measure, i + 1, measure.lists().documents().get(i));
        }
        for (int i = 0; i < measure.steps().size(); i++) {
            add(measure, i + 1, measure.steps().get(i));
        }
    }

    private <T extends ListValue<T>> void add(PlanContent.Measure measure, RowKind kind, ListSheet<T> list) {
        list.of(measure.lists()).forEach(thing -> list.write(thing, row(kind, measure)));
    }

    private void add(PlanContent.Measure measure, int number, PlanContent.Step step) {
        row(RowKind.STEP, measure)
                .put(SheetColumn.STEP, number)
                .put(SheetColumn.TEXT, step.text())
                .put(SheetColumn.FREQUENCY, FrequencyWord.of(step.frequency()));
        for (PlanContent.Task task : step.tasks()) {
            row(RowKind.TASK, measure)
                    .put(SheetColumn.STEP, number)
                    .put(SheetColumn.DUE_ON, task.dueOn())
                    .put(SheetColumn.DONE_ON, task.doneOn())
                    .put(SheetColumn.NOTE, task.note());
        }
    }

    private void add(PlanContent.Measure measure, int item, Topic topic) {
        row(RowKind.TOPIC, measure).put(SheetColumn.ITEM, item).put(SheetColumn.TEXT, topic.title());
        topic.checks()
                .forEach(check -> row(RowKind.CHECK, measure)
                        .put(SheetColumn.ITEM, item)
                        .put(SheetColumn.QUARTER, check.quarter())
                        .put(SheetColumn.DATE, check.checkedOn())
                        .put(SheetColumn.URL, check.url()));
    }

    private void add(PlanContent.Measure measure, int item, MeasureDocument document) {
        row(RowKind.DOCUMENT, measure)
                .put(SheetColumn.ITEM, item)
                .put(SheetColumn.TEXT, document.title())
                .put(SheetColumn.NUMBER, document.number())
                .put(SheetColumn.VERSION, document.version())
                .put(SheetColumn.DATE, document.effectiveOn())
                .put(SheetColumn.HOLDER, document.holder())
                .put(SheetColumn.URL, document.url());
        document.reports()
                .forEach(report -> row(RowKind.REPORT, measure)
                        .put(SheetColumn.ITEM, item)
                        .put(SheetColumn.MONTH, report.month())
                        .put(SheetColumn.DATE, report.reportedOn())
                        .put(SheetColumn.URL, report.url()));
    }

    private WrittenRow row(RowKind kind, PlanContent.Measure measure) {
        return row(kind).put(SheetColumn.MEASURE, measure.number());
    }

    private WrittenRow row(RowKind kind) {
        var cells = new EnumMap<SheetColumn, String>(SheetColumn.class);
        rows.add(cells);
        return new WrittenRow(cells).put(SheetColumn.ROW, kind.word());
    }
}
