package prongsai.measures.core.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.tenancy.Transactions;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Reads plans for the caller's own LAO. */
@Service
public class PlanService {
    private final PlanStore plans;
    private final Transactions transactions;
    private final Clock clock;

    PlanService(PlanStore plans, Transactions transactions, Clock clock) {
        this.plans = plans;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Errors: 404 {@code no-plan} where the LAO has no plan for that year. */
    public Mono<Plan> get(int fiscalYear) {
        return find(fiscalYear).switchIfEmpty(Mono.error(() -> noPlan(fiscalYear)));
    }

    /** As {@link #get}, but empty where there is none. */
    public Mono<Plan> find(int fiscalYear) {
        return transactions.tenant(plans.find(fiscalYear, today()).map(plan -> plan.asOf(today())));
    }

    /** The plan as JSON, for whoever does not have this revision of it already. Errors: as {@link #get}. */
    Mono<PlanStore.Written> json(int fiscalYear, LocalDate today, long known) {
        return transactions
                .tenant(plans.json(fiscalYear, today, known))
                .switchIfEmpty(Mono.error(() -> noPlan(fiscalYear)));
    }

    /** The plan and what stands around it on a page, in one query. Errors: 404 where the register lacks the LAO. */
    public Mono<YearPage> page(int fiscalYear) {
        return transactions
                .tenant(plans.page(fiscalYear, today()))
                .map(page -> page(fiscalYear, page))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    /** The same, with who did the tasks of one measure. Errors: as {@link #page}. */
    public Mono<MeasurePage> measurePage(int fiscalYear, int number) {
        return transactions
                .tenant(plans.measurePage(fiscalYear, number, today()))
                .map(found -> new MeasurePage(page(fiscalYear, found.page()), found.doneBy()))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private YearPage page(int fiscalYear, PlanStore.Page page) {
        return new YearPage(
                fiscalYear,
                page.around().lao(),
                page.around().years(),
                page.around().english(),
                page.around().standing(fiscalYear),
                page.plan().map(plan -> plan.asOf(today())).orElse(null),
                page.multiYearPlans());
    }

    /** What stands around a page that reads the plan in its own way, without the plan. Errors: as {@link #page}. */
    public Mono<YearPage> around(int fiscalYear) {
        return transactions
                .tenant(plans.years().map(years -> years.page(fiscalYear)))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    /** The year that a page opens with: this one, also where it has no plan yet. */
    public int usualYear() {
        return thisYear().year();
    }

    /** What stands around a page that is of no one year. Errors: as {@link #page}. */
    public Mono<YearPage> aroundUsual() {
        return transactions
                .tenant(plans.years().map(years -> years.page(usualYear())))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    /** The fiscal year of today. */
    public FiscalYear thisYear() {
        return FiscalYear.of(today());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public static Problem noPlan(int fiscalYear) {
        return new Problem(HttpStatus.NOT_FOUND, "no-plan", String.valueOf(fiscalYear));
    }

    /** @param doneBy by the task's id, where the history knows it */
    public record MeasurePage(YearPage year, Map<UUID, DoneBy> doneBy) {}

    /**
     * @param years that have a plan, latest first
     * @param english where the LAO lies
     * @param standing where the plan stands; null where it stands as it began, or there is none
     * @param plan null where the year has none
     * @param multiYearPlans what its measures may choose among, the latest first; none where the plan was not read
     */
    public record YearPage(
            int fiscalYear,
            Plan.LaoName lao,
            List<Integer> years,
            LaoYears.English english,
            @Nullable Standing standing,
            @Nullable Plan plan,
            List<MultiYearPlan> multiYearPlans) {
        /** Errors: 404 {@code no-plan}. */
        public Plan required() {
            if (plan == null) {
                throw noPlan(fiscalYear);
            }
            return plan;
        }

        /** Errors: 404 where the plan has no measure of this number, or the year has no plan. */
        public Plan.Measure measure(int number) {
            return required().measures().stream()
                    .filter(measure -> measure.number() == number)
                    .findFirst()
                    .orElseThrow(Problem::notFound);
        }
    }
}
