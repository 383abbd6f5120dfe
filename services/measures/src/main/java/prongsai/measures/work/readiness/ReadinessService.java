package prongsai.measures.work.readiness;

import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.plan.Action;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Checks a plan of the caller's LAO, and keeps what is written about last year's scores. */
@Service
class ReadinessService {
    private final ReadinessStore store;
    private final PlanChanges changes;
    private final Transactions transactions;

    ReadinessService(ReadinessStore store, PlanChanges changes, Transactions transactions) {
        this.store = store;
        this.changes = changes;
        this.transactions = transactions;
    }

    /** Errors: 404 where the register lacks the LAO. */
    Mono<ReadinessRows> read(int fiscalYear) {
        return transactions.tenant(store.read(fiscalYear)).switchIfEmpty(Mono.error(Problem::notFound));
    }

    /** The id of a year's plan; empty where there is none. Works inside a transaction of the LAO's. */
    Mono<UUID> plan(int fiscalYear) {
        return store.plan(fiscalYear);
    }

    /**
     * Replaces what is written. Errors: as {@link PlanChanges#change}; 409 {@code ita-changed} where somebody wrote since
     * the form was drawn; 400 {@code ita-no-measure} or {@code ita-no-indicator} for a number that is not there.
     *
     * @param seen the tag of what the person saw
     */
    Mono<Changed<ItaNotes>> write(int fiscalYear, String seen, ItaNotes notes) {
        return edit(fiscalYear, before -> {
            if (!before.tag().equals(seen)) {
                throw new Problem(HttpStatus.CONFLICT, "ita-changed");
            }
            return notes;
        });
    }

    /** Changes some of what is written. Errors: as {@link #write}, and what {@code edit} throws. */
    Mono<Changed<ItaNotes>> edit(int fiscalYear, UnaryOperator<ItaNotes> edit) {
        return changes.change(
                new Target.OfYear(fiscalYear),
                new Expected.Any(),
                Action.ANALYSE,
                plan -> store.read(fiscalYear).flatMap(rows -> {
                    ItaNotes after = edit.apply(rows.notes());
                    check(rows, after);
                    return save(plan, rows.notes(), after);
                }));
    }

    private Mono<Change<ItaNotes>> save(LockedPlan plan, ItaNotes before, ItaNotes after) {
        return store.save(plan, after).thenReturn(new Change<>(plan.id(), before, after, after));
    }

    private static void check(ReadinessRows rows, ItaNotes notes) {
        Set<Integer> indicators =
                rows.facts().indicators().stream().map(Facts.Indicator::number).collect(Collectors.toSet());
        notes.scores().keySet().stream()
                .filter(number -> !indicators.contains(number))
                .findFirst()
                .ifPresent(number -> {
                    throw Problem.invalid("score-" + number, "ita-no-indicator", number);
                });
        Set<Integer> measures =
                rows.facts().measures().stream().map(Facts.Measure::number).collect(Collectors.toSet());
        notes.answers().forEach((indicator, numbers) -> {
            if (!indicators.contains(indicator)) {
                throw Problem.invalid("answers-" + indicator, "ita-no-indicator", indicator);
            }
            numbers.stream()
                    .filter(number -> !measures.contains(number))
                    .findFirst()
                    .ifPresent(number -> {
                        throw Problem.invalid("answers-" + indicator, "ita-no-measure", number);
                    });
        });
    }
}
