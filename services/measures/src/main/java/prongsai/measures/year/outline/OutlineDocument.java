package prongsai.measures.year.outline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.kind.KindWords;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.measures.core.plan.Schedule;
import prongsai.measures.core.value.MeasureLists;
import prongsai.tenancy.Ids;
import prongsai.thai.FiscalYear;

/** The rows that outlines become in a year, with their ids and the due dates of their tasks. */
final class OutlineDocument {
    private record Unit(UUID id, String name, int position) {}

    private record Measure(
            UUID id,
            int position,
            String title,
            @Nullable String likelyKind,
            boolean allUnits,
            List<Integer> quarters,
            String responsibleText,
            String scheduleText,
            List<String> evidenceKinds,
            @Nullable Integer spanFrom,
            @Nullable Integer spanTo,
            @Nullable UUID carriedFrom) {}

    private record Link(UUID measureId, String unit) {}

    private record Step(
            UUID id,
            UUID measureId,
            int position,
            String text,
            String frequency,
            @Nullable UUID carriedFrom) {}

    private record Task(UUID id, UUID stepId, LocalDate dueOn) {}

    private record Survey(
            UUID id, UUID measureId, @Nullable Integer indicator, int position, String title, String lead) {}

    private record Question(UUID id, UUID surveyId, int position, String text, String kind) {}

    private final FiscalYear year;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final Map<UUID, MeasureLists> lists = new LinkedHashMap<>();
    private final List<Survey> surveys = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    OutlineDocument(FiscalYear year, List<MeasureOutline> outlines) {
        this.year = year;
        outlines.forEach(this::add);
    }

    /** The ids of the measures, in the order of the outlines. */
    List<UUID> ids() {
        return measures.stream().map(Measure::id).toList();
    }

    /** By measure. */
    Map<UUID, MeasureLists> lists() {
        return lists;
    }

    /** All but the lists, named as the statements that write them want it. */
    Map<String, ?> parts() {
        return Map.of(
                "units", List.copyOf(units.values()),
                "measures", measures,
                "links", links,
                "steps", steps,
                "tasks", tasks,
                "surveys", surveys,
                "questions", questions);
    }

    private void add(MeasureOutline outline) {
        UUID id = Ids.next();
        measures.add(new Measure(
                id,
                measures.size() + 1,
                outline.title(),
                KindWords.of(outline.title()).map(MeasureKind::code).orElse(null),
                outline.allUnits(),
                outline.quarters(),
                outline.responsibleText(),
                outline.scheduleText(),
                outline.evidenceKinds(),
                outline.span() == null ? null : outline.span().from(),
                outline.span() == null ? null : outline.span().to(),
                outline.carriedFrom()));
        outline.units().stream().distinct().forEach(name -> {
            units.computeIfAbsent(name, key -> new Unit(Ids.next(), key, units.size() + 1));
            links.add(new Link(id, name));
        });
        addSteps(id, outline);
        lists.put(id, outline.lists());
        outline.surveys().forEach(survey -> addSurvey(id, survey));
    }

    private void addSteps(UUID measure, MeasureOutline outline) {
        int position = 0;
        for (MeasureOutline.Step step : outline.steps()) {
            UUID id = Ids.next();
            steps.add(new Step(
                    id, measure, ++position, step.text(), step.frequency().code(), step.carriedFrom()));
            Schedule.dueDates(year, outline.quarters(), step.frequency())
                    .forEach(dueOn -> tasks.add(new Task(Ids.next(), id, dueOn)));
        }
    }

    private void addSurvey(UUID measure, MeasureOutline.Survey survey) {
        UUID id = Ids.next();
        surveys.add(new Survey(id, measure, survey.indicator(), surveys.size() + 1, survey.title(), survey.lead()));
        for (MeasureOutline.Question question : survey.questions()) {
            questions.add(new Question(
                    Ids.next(),
                    id,
                    questions.size() + 1,
                    question.text(),
                    question.kind().code()));
        }
    }
}
