package prongsai.measures.kinds.survey;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.change.Touched;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.tenancy.SecretHolder;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A measure's surveys, as its LAO makes, reads and closes them. */
@Service
public class SurveyService {
    private final PlanChanges changes;
    private final SurveyStore surveys;
    private final Transactions transactions;
    private final PlanService plans;
    private final String publicUrl;

    SurveyService(
            PlanChanges changes,
            SurveyStore surveys,
            Transactions transactions,
            PlanService plans,
            @Value("${prongsai.public-url}") String publicUrl) {
        this.changes = changes;
        this.surveys = surveys;
        this.transactions = transactions;
        this.plans = plans;
        this.publicUrl = publicUrl;
    }

    /** What a measure's page shows. Errors: 404 where the measure is not of this LAO. */
    public Mono<SurveyCard> card(UUID measure) {
        return list(measure).map(views -> new SurveyCard(views, plans.today()));
    }

    /** Errors: 404 where the measure is not of this LAO. */
    Mono<List<SurveyView>> list(UUID measure) {
        return transactions.tenant(surveys.find(measure)).map(this::views).switchIfEmpty(Mono.error(Problem::notFound));
    }

    /** Errors: 404 where the measure has no such survey. */
    Mono<SurveyView> one(UUID measure, UUID survey) {
        return list(measure)
                .map(views -> views.stream()
                        .filter(view -> view.survey().id().equals(survey))
                        .findFirst()
                        .orElseThrow(Problem::notFound));
    }

    /**
     * Closing a survey takes its result over into its indicator, in the same change.
     *
     * <p>Errors: as {@link PlanChanges#change}, as {@link SurveyRules#check}, and what {@code edit} throws.
     */
    Mono<Changed<List<SurveyView>>> edit(UUID measure, Expected expected, UnaryOperator<List<Survey>> edit) {
        return changes.change(
                new Target.OfMeasure(measure), expected, Action.SURVEY, plan -> apply(plan, measure, edit, Set.of()));
    }

    /**
     * Takes the result so far over, while the survey goes on. Errors: as {@link #edit}, 409 {@code survey-no-result} where
     * nobody has answered or it fills no indicator.
     */
    Mono<Changed<List<SurveyView>>> takeOver(UUID measure, UUID survey, UnaryOperator<List<Survey>> edit) {
        return changes.change(
                new Target.OfMeasure(measure),
                new Expected.Any(),
                Action.SURVEY,
                plan -> apply(plan, measure, edit, Set.of(survey)));
    }

    /** Closes what has run out at this LAO in the measure of one survey; gives how many of its surveys are closed now. */
    Mono<Long> closeRunOut(SecretHolder due) {
        LocalDate today = plans.today();
        return transactions
                .tenant(due, surveys.measure(UUID.fromString(due.subject())))
                .flatMap(measure -> changes.whenDue(
                        due,
                        new Target.OfMeasure(measure),
                        Action.SURVEY,
                        plan -> apply(plan, measure, before -> closed(before, today), Set.of())))
                .map(changed ->
                        changed.value().stream().filter(view -> !view.open()).count());
    }

    private static List<Survey> closed(List<Survey> before, LocalDate today) {
        return before.stream()
                .map(survey -> survey.draft() || survey.open(today) ? survey : survey.closed(today))
                .toList();
    }

    private Mono<Change<List<SurveyView>>> apply(
            LockedPlan plan, UUID measure, UnaryOperator<List<Survey>> edit, Set<UUID> taken) {
        return surveys.lock(measure)
                .then(Mono.defer(() -> surveys.find(measure)))
                .flatMap(before -> {
                    List<Survey> after =
                            edit.apply(before.stream().map(SurveyState::survey).toList());
                    SurveyRules.check(before, after, plans.today());
                    SurveyRules.requireResults(before, taken);
                    Set<UUID> filled = new HashSet<>(taken);
                    SurveyRules.newlyClosed(before, after).forEach(filled::add);
                    return surveys.save(plan, measure, after)
                            .then(Mono.defer(() -> fill(before, filled)))
                            .then(Mono.defer(() -> surveys.find(measure)))
                            .doOnNext(now -> SurveyRules.requireIndicators(before, after, now))
                            .map(now -> new Change<>(measure, written(before), written(now), views(now))
                                    .touching(new Touched.Measure(measure)));
                });
    }

    private Mono<Void> fill(List<SurveyState> counted, Set<UUID> filled) {
        return Flux.fromIterable(counted)
                .filter(state -> filled.contains(state.survey().id()))
                .concatMap(state -> Mono.justOrEmpty(SurveyPercent.of(state.tallies()))
                        .flatMap(percent -> surveys.fill(state.survey().id(), percent)))
                .then();
    }

    private static List<SurveyState.Written> written(List<SurveyState> states) {
        return states.stream().map(SurveyState::written).toList();
    }

    private List<SurveyView> views(List<SurveyState> states) {
        return states.stream()
                .map(state -> new SurveyView(state, plans.today(), publicUrl))
                .toList();
    }
}
