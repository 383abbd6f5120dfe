package prongsai.measures.year.unit;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.value.MeasureWords;
import prongsai.measures.core.value.Words;
import prongsai.measures.year.structure.Place;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/**
 * The LAO's own list of units, which all its years share: a new name shows in every plan that says it, and so changes each
 * of them ({@link UnitChanges}). Errors of every change: 403 for who may not; 404 for a unit that is not the LAO's.
 */
@Service
public class UnitService {
    private static final int UNITS = 100;

    private final UnitStore store;
    private final PlanService plans;
    private final Transactions transactions;
    private final UnitChanges changes;

    UnitService(UnitStore store, PlanService plans, Transactions transactions, UnitChanges changes) {
        this.store = store;
        this.plans = plans;
        this.transactions = transactions;
        this.changes = changes;
    }

    public Mono<List<Unit>> list() {
        return transactions.tenant(store.list());
    }

    /** What a page shows: the list, and the usual one of the LAO's type while there is none. */
    public record Page(PlanService.YearPage around, List<Unit> units) {
        public List<String> offered() {
            Plan.LaoName lao = around.lao();
            return units.isEmpty() ? FirstUnits.of(lao.type()) : List.of();
        }
    }

    /** Errors: 404 where the register lacks the LAO. */
    public Mono<Page> page() {
        return transactions.tenant(plans.aroundUsual().zipWhen(around -> store.list(), Page::new));
    }

    /** At the end of the list. Errors: 400 {@code unit-name-…}, 409 {@code unit-there}, {@code units-full}. */
    public Mono<List<Unit>> add(@Nullable String name) {
        return changes.ofTheList(before -> {
            if (before.size() >= UNITS) {
                throw new Problem(HttpStatus.CONFLICT, "units-full", UNITS);
            }
            String tidy = free(before, name);
            // A plan that changes meanwhile may bring a unit of this name.
            return store.add(List.of(tidy)).filter(added -> added == 1).switchIfEmpty(Mono.error(() -> there(tidy)));
        });
    }

    /** The first list, or as much of it as the LAO has. Only of the usual ones. */
    public Mono<List<Unit>> addFirst(List<String> names) {
        return plans.aroundUsual()
                .map(around -> FirstUnits.of(around.lao().type()).stream()
                        .filter(names::contains)
                        .toList())
                .flatMap(known -> changes.ofTheList(before -> known.isEmpty() ? Mono.just(0L) : store.add(known)));
    }

    /** Errors: 400 {@code unit-name-…}, 409 {@code unit-there}. */
    public Mono<List<Unit>> rename(UUID id, Function<String, @Nullable String> name) {
        return changes.ofPlans(id, () -> store.years(id), before -> {
            String now = find(before, id).name();
            String asked = name.apply(now);
            return now.equals(asked)
                    ? Mono.just(0L)
                    : store.rename(id, free(before, asked))
                            .onErrorMap(DuplicateKeyException.class, e -> there(free(List.of(), asked)));
        });
    }

    /** A plan names the units of a measure in this order. */
    public Mono<List<Unit>> move(UUID id, Supplier<Place> place) {
        return changes.ofPlans(id, store::yearsOfSeveral, before -> {
            find(before, id);
            return store.reorder(Place.put(before.stream().map(Unit::id).toList(), id, place.get()));
        });
    }

    /** Errors: 409 {@code unit-used} while a measure of any year names it. */
    public Mono<List<Unit>> remove(UUID id) {
        return changes.ofTheList(before -> {
            requireUnused(find(before, id));
            return store.remove(id).filter(removed -> removed == 1).switchIfEmpty(refused(id));
        });
    }

    /** It was taken into use in this moment, or somebody else has removed it. */
    private Mono<Long> refused(UUID id) {
        return Mono.defer(store::list).map(now -> {
            throw used(find(now, id));
        });
    }

    private static void requireUnused(Unit unit) {
        if (unit.used() > 0) {
            throw used(unit);
        }
    }

    private static Problem used(Unit unit) {
        return new Problem(HttpStatus.CONFLICT, "unit-used", unit.name(), unit.used());
    }

    private static Unit find(List<Unit> units, UUID id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow(Problem::notFound);
    }

    private static String free(List<Unit> units, @Nullable String name) {
        String tidy = Words.required("name", name, MeasureWords.NAME, "unit-name-missing");
        if (units.stream().anyMatch(unit -> unit.name().equals(tidy))) {
            throw there(tidy);
        }
        return tidy;
    }

    private static Problem there(String name) {
        return new Problem(HttpStatus.CONFLICT, "unit-there", name);
    }
}
