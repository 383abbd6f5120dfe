package prongsai.measures.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.Schedule;
import prongsai.tenancy.Ids;
import prongsai.thai.FiscalYear;

/** The rows that a report becomes, with their ids and the due dates of its tasks. */
final class ImportDocument {
    private record Unit(UUID id, String name, int position) {}

    private record Measure(
            UUID id,
            int number,
            String title,
            boolean allUnits,
            List<Integer> quarters,
            String responsibleText,
            String scheduleText,
            List<String> results,
            List<String> outcomes,
            @Nullable Integer spanFrom,
            @Nullable Integer spanTo) {}

    private record Link(UUID measureId, String unit) {}

    private record Step(UUID id, UUID measureId, int position, String text, String frequency) {}

    private record Task(UUID id, UUID stepId, LocalDate dueOn) {}

    private record Indicator(
            UUID id,
            UUID measureId,
            int position,
            String subject,
            String comparator,
            java.math.BigDecimal target,
            String unit,
            String method,
            String sourceText) {}

    private record Agreement(UUID id, UUID measureId, int position, String superior, String subordinate) {}

    private final FiscalYear year;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();

    private ImportDocument(FiscalYear year) {
        this.year = year;
    }

    /** Named as the statement that writes them wants it. */
    static Map<String, ?> of(ImportedReport report, FiscalYear year) {
        ImportDocument document = new ImportDocument(year);
        report.measures().forEach(document::add);
        return Map.of(
                "units", List.copyOf(document.units.values()),
                "measures", document.measures,
                "links", document.links,
                "steps", document.steps,
                "tasks", document.tasks,
                "indicators", document.indicators,
                "agreements", document.agreements);
    }

    private void add(ImportedMeasure measure) {
        UUID id = Ids.next();
        // Numbers on the paper may repeat or skip; the plan's own order is what counts.
        int number = measures.size() + 1;
        ImportedSpan span = measure.span();
        measures.add(new Measure(
                id,
                number,
                measure.title(),
                measure.allUnits(),
                measure.quarters(),
                measure.responsibleText(),
                measure.scheduleText(),
                measure.results(),
                measure.outcomes(),
                span == null ? null : span.fromYear(),
                span == null ? null : span.toYear()));
        measure.units().stream().distinct().forEach(name -> {
            units.computeIfAbsent(name, key -> new Unit(Ids.next(), key, units.size() + 1));
            links.add(new Link(id, name));
        });
        measure.steps().forEach(step -> add(id, measure, step));
        addTargets(id, measure);
    }

    private void add(UUID measureId, ImportedMeasure measure, ImportedStep step) {
        UUID id = Ids.next();
        int position = (int) steps.stream()
                        .filter(each -> each.measureId().equals(measureId))
                        .count()
                + 1;
        steps.add(
                new Step(id, measureId, position, step.text(), step.frequency().code()));
        Schedule.dueDates(year, measure.quarters(), step.frequency())
                .forEach(dueOn -> tasks.add(new Task(Ids.next(), id, dueOn)));
    }

    private void addTargets(UUID measureId, ImportedMeasure measure) {
        for (ImportedIndicator target : measure.indicators()) {
            indicators.add(new Indicator(
                    Ids.next(),
                    measureId,
                    indicators.size() + 1,
                    target.subject(),
                    target.comparator(),
                    target.target(),
                    target.unit(),
                    target.method(),
                    target.sourceText()));
        }
        for (ImportedAgreement pair : measure.agreements()) {
            agreements.add(
                    new Agreement(Ids.next(), measureId, agreements.size() + 1, pair.superior(), pair.subordinate()));
        }
    }
}
