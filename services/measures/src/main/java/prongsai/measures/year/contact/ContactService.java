package prongsai.measures.year.contact;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.measures.core.seen.SeenText;
import prongsai.measures.core.value.Words;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Whom an office's people ask, said by its administrator. */
@Service
class ContactService {
    /** As the database has it. */
    static final int MOST = 200;

    private final ContactStore store;
    private final Transactions transactions;

    ContactService(ContactStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** Errors: 404 where the register lacks the LAO. */
    Mono<Contact> read() {
        return transactions.tenant(store.read()).switchIfEmpty(Mono.error(Problem::notFound));
    }

    /**
     * Holds from now on; what holds already is not said twice. Errors: 400 {@code line-too-long}, 404 where the register lacks
     * the LAO, {@code ChangedMeanwhile}.
     *
     * @param text empty where nobody is to be named
     * @param seen what the form showed when it was drawn
     */
    Mono<Long> say(Caller caller, @Nullable String text, @Nullable String seen) {
        return Mono.fromSupplier(() -> Words.optional("contact", text, MOST))
                .flatMap(tidy -> transactions.tenant(
                        store.lock().then(Mono.defer(store::read)).flatMap(before -> {
                            SeenText.require("contact", seen, before.now(), tidy);
                            return before.now().equals(tidy) ? Mono.just(0L) : store.say(caller, tidy);
                        })))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }
}
