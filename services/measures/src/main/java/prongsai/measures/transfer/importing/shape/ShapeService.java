package prongsai.measures.transfer.importing.shape;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Callers;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Stage;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Remembers for an office what its people said of the columns of a file. */
@Service
public class ShapeService {
    private final ShapeStore store;
    private final Transactions transactions;

    ShapeService(ShapeStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** What is known of the caller's office. */
    public Mono<Known> known() {
        return transactions.tenant(store.known());
    }

    /** What its people said, the latest first, then what holds for every office. */
    public Mono<List<Shape>> all() {
        return transactions.tenant(store.all());
    }

    /**
     * Keeps an answer for the next file of this shape.
     *
     * @param said headings by their shape
     */
    public Mono<Void> remember(Map<Said, Answer> said) {
        return transactions
                .tenant(Flux.fromIterable(said.entrySet())
                        .concatMap(one -> store.remember(one.getKey(), one.getValue()))
                        .then(Mono.just(said)))
                .then();
    }

    /** From now on what holds for every office does here too, or files of this shape are asked about. Errors: as {@link #ask}. */
    public Mono<Void> forget(String key) {
        return changed(store.forget(key));
    }

    /** Has files of this shape asked about here. Errors: 404 where no answer holds for every office; 403 for who may not import. */
    public Mono<Void> ask(String key) {
        return changed(store.ask(key));
    }

    private Mono<Void> changed(Mono<Long> rows) {
        return Callers.current()
                .doOnNext(caller -> Stage.requireAny(Action.IMPORT, caller))
                .then(transactions.tenant(rows.filter(changed -> changed > 0)))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .then();
    }
}
