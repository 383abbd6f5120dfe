package prongsai.measures.transfer.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.value.MeasureDocument;
import prongsai.measures.core.value.MonthReport;
import prongsai.measures.core.value.Part;
import prongsai.measures.core.value.Topic;

/** What each row of a plan's form is, in the order in which {@link PlanSheet} writes them. */
final class PlanKeys {
    /** @param parent what it belongs to */
    record Key(String key, String parent) {}

    private final List<Key> keys = new ArrayList<>();

    private PlanKeys() {}

    static List<Key> of(Plan plan) {
        var all = new PlanKeys();
        all.add(KeyedRow.PLAN, "");
        plan.measures().stream()
                .map(Plan.Measure::multiYearPlan)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .forEach(shared -> all.add(shared.id().toString(), KeyedRow.PLAN));
        plan.measures().forEach(all::add);
        return all.keys;
    }

    private String add(String key, String parent) {
        keys.add(new Key(key, parent));
        return key;
    }

    private String add(UUID id, String parent) {
        return add(id.toString(), parent);
    }

    private void add(Plan.Measure measure) {
        String key = add(measure.id(), KeyedRow.PLAN);
        lines(key, RowKind.RESULT, measure.results());
        lines(key, RowKind.OUTCOME, measure.outcomes());
        for (RowKind kind : RowKind.values()) {
            kind.list().ifPresent(list -> list.parts(measure).forEach(part -> add(part.id(), key)));
        }
        measure.topics().forEach(topic -> topic(key, topic));
        measure.documents().forEach(document -> document(key, document));
        measure.steps().forEach(step -> {
            String its = add(step.id(), key);
            step.tasks().forEach(task -> add(task.id(), its));
        });
    }

    /** Lines have no ids: the same words are the same line, wherever it stands now. */
    private void lines(String measure, RowKind kind, List<String> lines) {
        Map<String, Integer> seen = new HashMap<>();
        lines.forEach(line -> add(line(measure, kind, line, seen.merge(line, 1, Integer::sum)), measure));
    }

    /** @param nth of those with the same words, from 1 */
    static String line(String measure, RowKind kind, String words, int nth) {
        return "%s%s/%d".formatted(lines(measure, kind), CellHash.longer(words), nth);
    }

    /** What the key of each line of a measure begins with. */
    static String lines(String measure, RowKind kind) {
        return "%s/%s/".formatted(measure, kind.name().toLowerCase(Locale.ROOT));
    }

    /** Of the words of a line, from its key. */
    static String hash(String line) {
        String[] parts = line.split("/");
        return parts[parts.length - 2];
    }

    private void topic(String measure, Part<Topic> topic) {
        String key = add(topic.id(), measure);
        for (Topic.Check check : topic.value().checks()) {
            add(key + "/" + check.quarter(), key);
        }
    }

    private void document(String measure, Part<MeasureDocument> document) {
        String key = add(document.id(), measure);
        for (MonthReport report : document.value().reports()) {
            add(key + "/" + report.month(), key);
        }
    }
}
