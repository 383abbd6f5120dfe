package prongsai.measures.transfer.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.measures.core.value.MeasureLists;
import prongsai.tenancy.Ids;

/** The rows that a plan's content becomes, with their ids. */
final class ContentRows {
    private record Unit(UUID id, String name, int position) {}

    private record Measure(
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

    private record Link(UUID measureId, String unit) {}

    private record Step(UUID id, UUID measureId, int position, String text, String frequency) {}

    private record Task(
            UUID id, UUID stepId, LocalDate dueOn, @Nullable LocalDate doneOn, String note) {}

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final Map<UUID, MeasureLists> lists = new LinkedHashMap<>();

    ContentRows(PlanContent content) {
        content.measures().forEach(this::add);
    }

    /** All but the lists, named as the statement that writes them wants it. */
    Map<String, ?> document() {
        return Map.of(
                "units", List.copyOf(units.values()),
                "measures", measures,
                "links", links,
                "steps", steps,
                "tasks", tasks);
    }

    /** By measure. */
    Map<UUID, MeasureLists> lists() {
        return lists;
    }

    private void add(PlanContent.Measure measure) {
        UUID id = Ids.next();
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
        measure.units().stream().distinct().forEach(name -> {
            units.computeIfAbsent(name, key -> new Unit(Ids.next(), key, units.size() + 1));
            links.add(new Link(id, name));
        });
        for (int i = 0; i < measure.steps().size(); i++) {
            add(id, i + 1, measure.steps().get(i));
        }
        lists.put(id, measure.lists());
    }

    private void add(UUID measureId, int position, PlanContent.Step step) {
        UUID id = Ids.next();
        steps.add(
                new Step(id, measureId, position, step.text(), step.frequency().code()));
        step.tasks().forEach(task -> tasks.add(new Task(Ids.next(), id, task.dueOn(), task.doneOn(), task.note())));
    }
}
