package prongsai.measures.transfer.returning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.measures.transfer.exchange.KeyedRow;
import prongsai.measures.transfer.exchange.RowKind;
import prongsai.tenancy.Ids;

/** The rows of the tables that a plan becomes, each with the id that it has or gets. */
final class PlanRows {
    record Measure(
            UUID id,
            int number,
            String title,
            @Nullable MeasureKind kind,
            boolean allUnits,
            List<Integer> quarters,
            String responsibleText,
            String scheduleText,
            List<String> evidenceKinds,
            List<String> results,
            List<String> outcomes,
            @Nullable Integer spanFrom,
            @Nullable Integer spanTo) {}

    record Link(UUID measureId, String unit) {}

    record Unit(UUID id, String name, int position) {}

    record Step(UUID id, UUID measureId, int position, String text, String frequency) {}

    record Task(
            UUID id, UUID stepId, LocalDate dueOn, @Nullable LocalDate doneOn, String note) {}

    final Map<String, Unit> units = new LinkedHashMap<>();
    final List<Measure> measures = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();
    final Map<UUID, MeasureLists> lists = new LinkedHashMap<>();
    final Map<UUID, Map<Class<?>, List<UUID>>> listed = new HashMap<>();

    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, List<KeyedRow>> below;
    private final Map<UUID, Plan.Measure> before;

    /** @param rows of the content, with what they are */
    PlanRows(Plan plan, PlanContent content, List<KeyedRow> rows) {
        this.before = plan.measures().stream().collect(Collectors.toMap(Plan.Measure::id, Function.identity()));
        this.below = rows.stream().collect(Collectors.groupingBy(KeyedRow::parent));
        List<KeyedRow> keys = children(KeyedRow.PLAN, RowKind.MEASURE);
        for (int i = 0; i < keys.size(); i++) {
            add(content.measures().get(i), keys.get(i).key());
        }
    }

    private List<KeyedRow> children(String key, RowKind kind) {
        return below.getOrDefault(key, List.of()).stream()
                .filter(row -> row.kind() == kind)
                .toList();
    }

    /** Its own; a new one where it is new. */
    private UUID id(String key) {
        return ids.computeIfAbsent(key, its -> its.contains("/") ? Ids.next() : UUID.fromString(its));
    }

    private void add(PlanContent.Measure measure, String key) {
        UUID id = id(key);
        PlanContent.Span span = measure.span();
        measures.add(new Measure(
                id,
                measure.number(),
                measure.title(),
                measure.kind(),
                measure.allUnits(),
                measure.quarters(),
                measure.responsibleText(),
                measure.scheduleText(),
                measure.evidenceKinds(),
                measure.results(),
                measure.outcomes(),
                span == null ? null : span.from(),
                span == null ? null : span.to()));
        measure.units().forEach(name -> {
            units.computeIfAbsent(name, its -> new Unit(Ids.next(), its, units.size() + 1));
            links.add(new Link(id, name));
        });
        List<KeyedRow> keys = children(key, RowKind.STEP);
        for (int i = 0; i < keys.size(); i++) {
            add(id, i + 1, measure.steps().get(i), keys.get(i).key());
        }
        lists(id, measure.lists(), key);
    }

    private void add(UUID measure, int position, PlanContent.Step step, String key) {
        UUID id = id(key);
        steps.add(new Step(id, measure, position, step.text(), step.frequency().code()));
        // A step that is there and has no tasks gets none: only a new one is asked how often it is due.
        List<KeyedRow> keys = key.contains("/")
                ? children(key, RowKind.TASK)
                : children(key, RowKind.TASK).stream()
                        .filter(row -> !row.key().contains("/made/"))
                        .toList();
        for (int i = 0; i < keys.size(); i++) {
            PlanContent.Task task = step.tasks().get(i);
            tasks.add(new Task(id(keys.get(i).key()), id, task.dueOn(), task.doneOn(), task.note()));
        }
    }

    private void lists(UUID measure, MeasureLists its, String key) {
        Map<Class<?>, List<UUID>> keys = new HashMap<>();
        Map<UUID, Map<Integer, Integer>> months = new HashMap<>();
        for (RowKind kind : RowKind.values()) {
            kind.listed()
                    .ifPresent(value -> keys.put(
                            value,
                            children(key, kind).stream()
                                    .map(row -> id(row.key()))
                                    .toList()));
        }
        children(key, RowKind.DOCUMENT)
                .forEach(document ->
                        months.put(id(document.key()), WasInPlan.of(children(document.key(), RowKind.REPORT))));
        Plan.Measure was = before.get(measure);
        MeasureLists kept = was == null ? its : new Papers(was).on(its, keys, months);
        if (was == null || !was.lists().equals(its) || !keys.equals(WasInPlan.ids(was))) {
            lists.put(measure, kept);
            listed.put(measure, keys);
        }
    }
}
