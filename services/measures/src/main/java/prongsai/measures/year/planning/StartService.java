package prongsai.measures.year.planning;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.page.DateField;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.year.outline.MeasureOutline;
import prongsai.measures.year.outline.OutlineService;
import prongsai.measures.year.template.TemplateService;
import prongsai.tenancy.Transactions;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDateException;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Starts the plan of a year that has none, or has one without measures. */
@Service
public class StartService {
    private final PlanChanges changes;
    private final OutlineService outlines;
    private final TemplateService templates;
    private final StartStore store;
    private final PlanService plans;
    private final Transactions transactions;

    StartService(
            PlanChanges changes,
            OutlineService outlines,
            TemplateService templates,
            StartStore store,
            PlanService plans,
            Transactions transactions) {
        this.changes = changes;
        this.outlines = outlines;
        this.templates = templates;
        this.store = store;
        this.plans = plans;
        this.transactions = transactions;
    }

    /**
     * What a year began with.
     *
     * @param from the year that it was carried over from; 0 where it was not
     */
    public record Started(int from, int measures, int steps) {
        static Started of(int from, List<MeasureOutline> measures) {
            return new Started(
                    from,
                    measures.size(),
                    measures.stream()
                            .mapToInt(measure -> measure.steps().size())
                            .sum());
        }
    }

    /** The national library beside what a page of a year shows. */
    record Library(PlanService.YearPage page, List<MeasureOutline> templates) {}

    private record Beginning(int from, List<MeasureOutline> measures) {}

    /**
     * Errors: 400 {@code date-year-…} for what is no Buddhist year, 409 {@code year-has-plan} where it has measures, 409
     * {@code no-earlier-plan} where there is nothing to carry over; as {@link TemplateService#chosen}; as {@link
     * PlanChanges#change}. Then nothing has changed.
     */
    public Mono<Changed<Started>> start(int fiscalYear, Start start) {
        return Mono.fromSupplier(() -> year(fiscalYear))
                .flatMap(year -> changes.change(
                        new Target.OfYearOrNew(year.year()),
                        new Expected.Any(),
                        Action.START_YEAR,
                        plan -> requireEmpty(plan)
                                .then(Mono.defer(() -> beginning(year.year(), start)))
                                .flatMap(beginning -> outlines.add(plan, beginning.measures())
                                        .thenReturn(
                                                change(plan, Started.of(beginning.from(), beginning.measures()))))));
    }

    /** Errors: 404 where the register lacks the LAO. */
    Mono<Library> library(int fiscalYear) {
        return transactions.tenant(plans.page(fiscalYear)
                .flatMap(page -> templates.library(fiscalYear).map(library -> new Library(page, library))));
    }

    /** Puts templates at the end of a plan that is there. Errors: as {@link #start}, 404 {@code no-plan}. */
    public Mono<Changed<List<UUID>>> add(int fiscalYear, List<UUID> ids) {
        return changes.change(
                new Target.OfYear(fiscalYear),
                new Expected.Any(),
                Action.EDIT_STRUCTURE,
                plan -> templates
                        .chosen(fiscalYear, ids)
                        .flatMap(chosen -> outlines.add(plan, chosen)
                                .map(added -> new Change<>(
                                        plan.id(),
                                        null,
                                        chosen.stream()
                                                .map(MeasureOutline::title)
                                                .toList(),
                                        added))));
    }

    private Mono<Beginning> beginning(int fiscalYear, Start start) {
        return switch (start) {
            case Start.FromLastYear() ->
                outlines.latestBefore(fiscalYear)
                        .map(year -> new Beginning(year.fiscalYear(), year.carriedInto(fiscalYear)))
                        .switchIfEmpty(Mono.error(
                                () -> new Problem(HttpStatus.CONFLICT, "no-earlier-plan", String.valueOf(fiscalYear))));
            case Start.FromTemplates(var ids) ->
                templates.chosen(fiscalYear, ids).map(chosen -> new Beginning(0, chosen));
            case Start.Empty() -> Mono.just(new Beginning(0, List.of()));
        };
    }

    private static Change<Started> change(LockedPlan plan, Started started) {
        return new Change<>(plan.id(), null, started, started);
    }

    private Mono<Void> requireEmpty(LockedPlan plan) {
        return store.measures(plan.id())
                .flatMap(measures -> measures == 0
                        ? Mono.empty()
                        : Mono.error(new Problem(
                                HttpStatus.CONFLICT, "year-has-plan", String.valueOf(plan.fiscalYear()), measures)));
    }

    private static FiscalYear year(int fiscalYear) {
        try {
            return new FiscalYear(fiscalYear);
        } catch (ThaiDateException e) {
            throw DateField.problem("fiscalYear", e);
        }
    }
}
