package prongsai.measures.transfer.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.kind.MeasureKind;
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

    private record Indicator(
            UUID id,
            UUID measureId,
            int position,
            String subject,
            String comparator,
            BigDecimal target,
            String unit,
            String method,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal actual,
            String sourceText) {}

    private record Agreement(
            UUID id,
            UUID measureId,
            int position,
            String superior,
            String subordinate,
            @Nullable LocalDate signedOn,
            String url) {}

    /** The parts of a topic or a document stand inside of it, and become rows in the statement. */
    private record Topic(UUID id, UUID measureId, int position, ContentTopic topic) {}

    private record Document(UUID id, UUID measureId, int position, ContentDocument document) {}

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();

    private ContentRows() {}

    /** Named as the statement that writes them wants it. */
    static Map<String, ?> of(PlanContent content) {
        ContentRows rows = new ContentRows();
        content.measures().forEach(rows::add);
        return Map.of(
                "units", List.copyOf(rows.units.values()),
                "measures", rows.measures,
                "links", rows.links,
                "steps", rows.steps,
                "tasks", rows.tasks,
                "indicators", rows.indicators,
                "agreements", rows.agreements,
                "topics", rows.topics,
                "documents", rows.documents);
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
        addTargets(id, measure);
    }

    private void add(UUID measureId, int position, PlanContent.Step step) {
        UUID id = Ids.next();
        steps.add(
                new Step(id, measureId, position, step.text(), step.frequency().code()));
        step.tasks().forEach(task -> tasks.add(new Task(Ids.next(), id, task.dueOn(), task.doneOn(), task.note())));
    }

    private void addTargets(UUID measureId, PlanContent.Measure measure) {
        for (PlanContent.Indicator target : measure.indicators()) {
            indicators.add(new Indicator(
                    Ids.next(),
                    measureId,
                    indicators.size() + 1,
                    target.subject(),
                    target.comparator(),
                    target.target(),
                    target.unit(),
                    target.method(),
                    target.baseline(),
                    target.actual(),
                    target.sourceText()));
        }
        for (PlanContent.Agreement pair : measure.agreements()) {
            agreements.add(new Agreement(
                    Ids.next(),
                    measureId,
                    agreements.size() + 1,
                    pair.superior(),
                    pair.subordinate(),
                    pair.signedOn(),
                    pair.url()));
        }
        measure.topics().forEach(topic -> topics.add(new Topic(Ids.next(), measureId, topics.size() + 1, topic)));
        measure.documents()
                .forEach(
                        document -> documents.add(new Document(Ids.next(), measureId, documents.size() + 1, document)));
    }
}
