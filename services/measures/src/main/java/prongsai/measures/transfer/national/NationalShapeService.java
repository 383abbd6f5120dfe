package prongsai.measures.transfer.national;

import java.util.function.Function;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Callers;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Keeps for the nation what is said of the columns of files. Errors: as {@link Transactions#nation}. */
@Service
class NationalShapeService {
    private final NationalShapeStore store;
    private final Transactions transactions;

    NationalShapeService(NationalShapeStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** @param page from 1; where there is no such page, the nearest */
    Mono<CommonShapes> page(int page) {
        return transactions.nation(store.page(page));
    }

    /**
     * Has every office's files read by this answer, but for offices that say otherwise themselves. It stands in the place of another
     * to the same shape. Errors: 404 where it is not common any more, or holds already.
     */
    Mono<Void> make(String key, String said) {
        return act(caller -> store.make(caller, key, said));
    }

    /** Has offices asked again. Errors: 404 where this answer does not hold. */
    Mono<Void> withdraw(String key, String said) {
        return act(caller -> store.withdraw(caller, key, said));
    }

    private Mono<Void> act(Function<Caller, Mono<Long>> act) {
        return transactions
                .nation(Callers.current().flatMap(act).filter(written -> written > 0))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .then();
    }
}
