package prongsai.measures.work.approval;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.measures.core.value.Words;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Keeps how an office signs. */
@Service
class SigningService {
    private final SigningStore store;
    private final Transactions transactions;

    SigningService(SigningStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** Errors: 404 where the register lacks the LAO. */
    Mono<SigningSetup> read() {
        return transactions.tenant(store.read()).switchIfEmpty(Mono.error(Problem::notFound));
    }

    /** For what is submitted from now on. Errors: 400 {@code unknown-chain}. */
    Mono<Long> choose(Caller caller, @Nullable String chain) {
        return Mono.fromSupplier(() -> Chain.find(chain == null ? "" : chain)
                        .orElseThrow(() -> Problem.invalid("chain", "unknown-chain")))
                .flatMap(chosen ->
                        locked(setup -> setup.chain() == chosen ? Mono.just(0L) : store.choose(caller, chosen)));
    }

    /**
     * A head says that a unit is theirs. Errors: 404 for no unit of the LAO's; 409 {@code unit-headed} where somebody else
     * heads it; 400 without a position.
     */
    Mono<Long> claim(Caller caller, UUID unit, @Nullable String position) {
        return locked(setup -> {
            HeadedUnit its = unit(setup, unit);
            String called = Words.required("position", position, Signature.LINE);
            if (its.head() != null && !its.isHeadedBy(caller)) {
                throw headed(its);
            }
            return its.isHeadedBy(caller) && its.position().equals(called)
                    ? Mono.just(0L)
                    : store.head(caller, unit, caller, called);
        });
    }

    /**
     * Nobody heads the unit any more. Errors: 404 for no unit of the LAO's; 409 {@code unit-headed} where somebody else heads
     * it, for who does not keep the office.
     */
    Mono<Long> release(Caller caller, UUID unit) {
        return locked(setup -> {
            HeadedUnit its = unit(setup, unit);
            if (its.head() == null) {
                return Mono.just(0L);
            }
            if (!its.isHeadedBy(caller) && !ChoosesChain.may(caller)) {
                throw headed(its);
            }
            return store.head(caller, unit, null, "");
        });
    }

    private static Problem headed(HeadedUnit unit) {
        return new Problem(HttpStatus.CONFLICT, "unit-headed", unit.unit(), String.valueOf(unit.name()));
    }

    private Mono<Long> locked(Function<SigningSetup, Mono<Long>> apply) {
        return transactions
                .tenant(store.lock().then(Mono.defer(store::read)).flatMap(apply))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private static HeadedUnit unit(SigningSetup setup, UUID unit) {
        return setup.units().stream()
                .filter(each -> each.id().equals(unit))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
