package prongsai.measures.transfer.returning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.Complaint;
import prongsai.measures.core.value.Identified;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.MeasureDocument;
import prongsai.measures.core.value.Topic;
import prongsai.measures.transfer.exchange.KeyedRow;
import prongsai.measures.transfer.exchange.SheetColumn;

/** What the parts of a measure's lists were in the plan. */
final class WasInPlan {
    private WasInPlan() {}

    /** By the month that a report is of now, the one that it was of; a new one has none. */
    static Map<Integer, Integer> of(List<KeyedRow> reports) {
        Map<Integer, Integer> months = new HashMap<>();
        reports.stream()
                .filter(row -> !row.key().startsWith("new/"))
                .forEach(row -> months.put(
                        Integer.valueOf(row.text(SheetColumn.MONTH)),
                        Integer.valueOf(row.key().substring(row.key().lastIndexOf('/') + 1))));
        return months;
    }

    static Map<Class<?>, List<UUID>> ids(Plan.Measure measure) {
        return Map.of(
                Indicator.class, ids(measure.indicators()),
                Agreement.class, ids(measure.agreements()),
                Topic.class, ids(measure.topics()),
                MeasureDocument.class, ids(measure.documents()),
                Complaint.class, ids(measure.complaints()));
    }

    private static List<UUID> ids(List<? extends Identified> parts) {
        return parts.stream().map(Identified::id).toList();
    }
}
