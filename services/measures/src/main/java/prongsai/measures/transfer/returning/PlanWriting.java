package prongsai.measures.transfer.returning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.measures.transfer.exchange.KeyedRow;

/**
 * What has to be written so that a plan becomes another content.
 *
 * @param touched measures that are there and will be another, or go
 * @param added measures that come
 */
record PlanWriting(PlanRows rows, Set<UUID> touched, Set<UUID> added, List<UUID> gone, List<UUID> shifted) {
    static PlanWriting of(Plan plan, PlanContent content, List<KeyedRow> written) {
        PlanRows rows = new PlanRows(plan, content, written);
        PlanContent before = PlanContent.of(plan);
        Map<UUID, PlanContent.Measure> contents = new HashMap<>();
        for (int i = 0; i < rows.measures.size(); i++) {
            contents.put(rows.measures.get(i).id(), content.measures().get(i));
        }
        Map<UUID, List<UUID>> ids = rows.steps.stream()
                .collect(Collectors.groupingBy(
                        PlanRows.Step::measureId, Collectors.mapping(PlanRows.Step::id, Collectors.toList())));
        Map<UUID, List<UUID>> tasks = rows.tasks.stream()
                .collect(Collectors.groupingBy(
                        PlanRows.Task::stepId, Collectors.mapping(PlanRows.Task::id, Collectors.toList())));
        Set<UUID> touched = new HashSet<>(rows.lists.keySet());
        for (int i = 0; i < plan.measures().size(); i++) {
            Plan.Measure measure = plan.measures().get(i);
            List<UUID> steps = ids.getOrDefault(measure.id(), List.of());
            if (!before.measures().get(i).equals(contents.get(measure.id()))
                    || !measure.steps().stream().map(Plan.Step::id).toList().equals(steps)
                    || measure.steps().stream()
                            .anyMatch(step -> !step.tasks().stream()
                                    .map(Plan.Task::id)
                                    .toList()
                                    .equals(tasks.getOrDefault(step.id(), List.of())))) {
                touched.add(measure.id());
            }
        }
        Set<UUID> there = plan.measures().stream().map(Plan.Measure::id).collect(Collectors.toSet());
        Set<UUID> added = new HashSet<>(contents.keySet());
        added.removeAll(there);
        touched.removeAll(added);
        return new PlanWriting(rows, touched, added, gone(plan, rows), shifted(plan, rows));
    }

    private static List<UUID> gone(Plan plan, PlanRows rows) {
        Set<UUID> staying = Stream.of(
                        rows.measures.stream().map(PlanRows.Measure::id),
                        rows.steps.stream().map(PlanRows.Step::id),
                        rows.tasks.stream().map(PlanRows.Task::id))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        List<UUID> gone = new ArrayList<>();
        for (Plan.Measure measure : plan.measures()) {
            gone.add(measure.id());
            measure.steps().forEach(step -> {
                gone.add(step.id());
                step.tasks().forEach(task -> gone.add(task.id()));
            });
        }
        gone.removeAll(staying);
        return gone;
    }

    /** Tasks that get another day: two may change places. */
    private static List<UUID> shifted(Plan plan, PlanRows rows) {
        Map<UUID, PlanRows.Task> after = rows.tasks.stream().collect(Collectors.toMap(PlanRows.Task::id, task -> task));
        return plan.measures().stream()
                .flatMap(Plan.Measure::tasks)
                .filter(task -> after.containsKey(task.id())
                        && !after.get(task.id()).dueOn().equals(task.dueOn()))
                .map(Plan.Task::id)
                .toList();
    }

    /** As the statement that writes it wants it. */
    Map<String, ?> document() {
        return Map.of(
                "units", List.copyOf(rows.units.values()),
                "measures", rows.measures,
                "links", rows.links,
                "steps", rows.steps,
                "tasks", rows.tasks);
    }
}
