package prongsai.measures.year.office;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.measures.core.holder.Holding;
import prongsai.measures.core.holder.Holdings;
import prongsai.measures.core.seen.Seen;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Who holds an LAO's offices and who acts for them, said by its administrator or its clerk. */
@Service
class HolderService {
    private final OfficeStore offices;
    private final HolderStore store;
    private final PublishedStore published;
    private final Transactions transactions;

    HolderService(OfficeStore offices, HolderStore store, PublishedStore published, Transactions transactions) {
        this.offices = offices;
        this.store = store;
        this.published = published;
        this.transactions = transactions;
    }

    /** Errors: 404 where the register lacks the LAO; as {@link Holdings#with}. */
    Mono<Long> add(Caller caller, Holding holding) {
        return locked(office -> write(caller, office, office.held().with(holding), holding, false));
    }

    /**
     * Says something else of one that is there. Errors: 404; {@code ChangedMeanwhile}; as {@link Holdings#with}.
     *
     * @param seen the tag of what the form showed
     * @param words what it is now, out of what it was
     */
    Mono<Long> change(Caller caller, UUID id, @Nullable String seen, UnaryOperator<Holding> words) {
        return locked(office -> {
            Holding before = found(office, id);
            seen(before).require(seen);
            Holding after = words.apply(before);
            return after.equals(before)
                    ? Mono.just(0L)
                    : write(caller, office, office.held().with(after), after, false);
        });
    }

    /** Takes back what was said by mistake. Errors: 404. */
    Mono<Long> withdraw(Caller caller, UUID id) {
        return locked(office -> {
            Holding gone = found(office, id);
            return write(caller, office, office.held().without(gone), gone, true);
        });
    }

    private interface Work {
        Mono<Long> on(Office office);
    }

    private Mono<Long> locked(Work work) {
        return transactions
                .tenant(offices.lock().then(Mono.defer(offices::read)).flatMap(work::on))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private Mono<Long> write(Caller caller, Office office, Holdings after, Holding said, boolean withdrawn) {
        return store.say(caller, said, withdrawn)
                .then(published.office(office.now(OfficeField.TELEPHONE)))
                .then(published.holders(after))
                .thenReturn(1L);
    }

    private static Holding found(Office office, UUID id) {
        return office.holdings().stream()
                .filter(holding -> holding.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** In the order in which the page gives them to {@code @seen.tag}. */
    private static Seen seen(Holding holding) {
        return Seen.of("name", holding.name())
                .and("position", holding.position())
                .and("order", holding.orderNumber())
                .and("from", holding.from())
                .and("until", holding.until());
    }
}
