package prongsai.measures.unit;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Callers;
import prongsai.keycloak.Role;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.PlanService;
import prongsai.measures.plan.Stage;
import prongsai.measures.structure.Place;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/**
 * The LAO's own list of units, which all its years share: a new name shows in every plan. Errors of every change: 403 for
 * who may not; 404 for a unit that is not the LAO's.
 */
@Service
public class UnitService {
    private static final int UNITS = 100;

    private final UnitStore store;
    private final PlanService plans;
    private final Transactions transactions;

    UnitService(UnitStore store, PlanService plans, Transactions transactions) {
        this.store = store;
        this.plans = plans;
        this.transactions = transactions;
    }

    /** Whether this person keeps the list: who enters plans, and the LAO's administrator. */
    public static boolean mayKeep(Caller caller) {
        return Stage.mayEnter(caller) || caller.has(Role.LAO_ADMIN);
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
        return change(before -> {
            if (before.size() >= UNITS) {
                throw new Problem(HttpStatus.CONFLICT, "units-full", UNITS);
            }
            return store.add(List.of(free(before, name)));
        });
    }

    /** The first list, or as much of it as the LAO has. Only of the usual ones. */
    public Mono<List<Unit>> addFirst(List<String> names) {
        return plans.aroundUsual()
                .map(around -> FirstUnits.of(around.lao().type()).stream()
                        .filter(names::contains)
                        .toList())
                .flatMap(known -> change(before -> known.isEmpty() ? Mono.just(0L) : store.add(known)));
    }

    /** Errors: 400 {@code unit-name-…}, 409 {@code unit-there}. */
    public Mono<List<Unit>> rename(UUID id, Function<String, @Nullable String> name) {
        return changeOf(id, before -> {
            Unit unit = find(before, id);
            String asked = name.apply(unit.name());
            return unit.name().equals(asked) ? Mono.just(0L) : store.rename(id, free(before, asked));
        });
    }

    public Mono<List<Unit>> move(UUID id, Supplier<Place> place) {
        return changeOf(
                id,
                before -> store.reorder(Place.put(before.stream().map(Unit::id).toList(), id, place.get())));
    }

    /** Errors: 409 {@code unit-used} while a measure of any year names it. */
    public Mono<List<Unit>> remove(UUID id) {
        return changeOf(id, before -> {
            Unit unit = find(before, id);
            if (unit.used() > 0) {
                throw new Problem(HttpStatus.CONFLICT, "unit-used", unit.name(), unit.used());
            }
            return store.remove(id);
        });
    }

    private Mono<List<Unit>> changeOf(UUID id, Function<List<Unit>, Mono<Long>> apply) {
        return change(before -> {
            find(before, id);
            return apply.apply(before);
        });
    }

    private Mono<List<Unit>> change(Function<List<Unit>, Mono<Long>> apply) {
        return Callers.current()
                .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated")))
                .doOnNext(caller -> {
                    if (!mayKeep(caller)) {
                        throw new Problem(HttpStatus.FORBIDDEN, "units-not-yours");
                    }
                })
                .flatMap(caller ->
                        transactions.tenant(store.list().flatMap(apply).then(Mono.defer(store::list))));
    }

    private static Unit find(List<Unit> units, UUID id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow(Problem::notFound);
    }

    private static String free(List<Unit> units, @Nullable String name) {
        String tidy = name == null ? "" : name.strip().replaceAll("\\s+", " ");
        if (tidy.isEmpty()) {
            throw Problem.invalid("name", "unit-name-missing");
        }
        if (tidy.length() > Unit.LENGTH) {
            throw Problem.invalid("name", "line-too-long", Unit.LENGTH);
        }
        if (units.stream().anyMatch(unit -> unit.name().equals(tidy))) {
            throw new Problem(HttpStatus.CONFLICT, "unit-there", tidy);
        }
        return tidy;
    }
}
