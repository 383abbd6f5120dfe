package prongsai.measures.year.outline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.MeasureWords;
import prongsai.measures.kinds.survey.QuestionKind;
import prongsai.web.Problem;

/**
 * What a measure is, without anything that was done for it: it has no place for done dates, notes, evidence, results or
 * outcomes, so that none can be carried into another year.
 *
 * @param units names of the LAO's units; a new name becomes a new unit
 * @param quarters 1 to 4 of the fiscal year; none means all year
 * @param responsibleText the paper's own words where they say more than the units; empty otherwise
 * @param scheduleText the paper's own words where they say more than the quarters; empty otherwise
 * @param evidenceKinds what usually proves it, in words
 * @param carriedFrom the measure of last year or the template that it was made from; null where a person wrote it
 */
public record MeasureOutline(
        String title,
        boolean allUnits,
        List<String> units,
        List<Integer> quarters,
        String responsibleText,
        String scheduleText,
        List<String> evidenceKinds,
        Plan.@Nullable Span span,
        List<Step> steps,
        @JsonUnwrapped MeasureLists lists,
        List<Survey> surveys,
        @Nullable UUID carriedFrom) {
    public MeasureOutline {
        units = List.copyOf(units);
        quarters = quarters.stream().sorted().distinct().toList();
        evidenceKinds = List.copyOf(evidenceKinds);
        steps = List.copyOf(steps);
        lists = lists.undone();
        surveys = List.copyOf(surveys);
    }

    /** @param carriedFrom the step of last year that it was made from */
    public record Step(
            String text, Frequency frequency, @Nullable UUID carriedFrom) {}

    /**
     * What a survey asks. It has no place for a link, a closing date or answers: in another year it is a draft.
     *
     * @param indicator place, from 0, of the indicator that it fills among those of the measure; null where it fills none
     */
    public record Survey(
            String title, String lead, @Nullable Integer indicator, List<Question> questions) {
        public Survey {
            questions = List.copyOf(questions);
        }
    }

    public record Question(String text, QuestionKind kind) {}

    /** The same with every text that a person reads passed through a change of words. */
    public MeasureOutline reworded(UnaryOperator<String> words) {
        return new MeasureOutline(
                words.apply(title),
                allUnits,
                units.stream().map(words).distinct().toList(),
                quarters,
                words.apply(responsibleText),
                words.apply(scheduleText),
                evidenceKinds.stream().map(words).toList(),
                span,
                steps.stream()
                        .map(step -> new Step(words.apply(step.text), step.frequency, step.carriedFrom))
                        .toList(),
                lists.reworded(words),
                surveys,
                carriedFrom);
    }

    /**
     * The same as forms and JSON would keep it, so that no template and no other year brings in what nobody could write.
     *
     * @throws Problem 400 as the value types answer
     */
    public MeasureOutline checked() {
        return new MeasureOutline(
                MeasureWords.title(title),
                allUnits,
                MeasureWords.units(allUnits, units),
                quarters,
                responsibleText,
                scheduleText,
                MeasureWords.evidenceKinds(evidenceKinds),
                span,
                steps.stream()
                        .map(step -> new Step(MeasureWords.step(step.text), step.frequency, step.carriedFrom))
                        .toList(),
                lists.checked(),
                surveys,
                carriedFrom);
    }

    /** The same as the year after it begins with it. */
    MeasureOutline with(MeasureLists others) {
        return new MeasureOutline(
                title,
                allUnits,
                units,
                quarters,
                responsibleText,
                scheduleText,
                evidenceKinds,
                span,
                steps,
                others,
                surveys,
                carriedFrom);
    }

    /** The same for a fiscal year: a span of years stays while it lasts. */
    public MeasureOutline within(int fiscalYear) {
        boolean lasts = span != null && span.from() <= fiscalYear && fiscalYear <= span.to();
        return lasts || span == null
                ? this
                : new MeasureOutline(
                        title,
                        allUnits,
                        units,
                        quarters,
                        responsibleText,
                        scheduleText,
                        evidenceKinds,
                        null,
                        steps,
                        lists,
                        surveys,
                        carriedFrom);
    }
}
