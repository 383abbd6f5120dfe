package prongsai.measures.year.office;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.measures.core.seen.SeenText;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How to reach an office, said by its administrator or its clerk. */
@Service
class OfficeService {
    private final OfficeStore store;
    private final PublishedStore published;
    private final Transactions transactions;

    OfficeService(OfficeStore store, PublishedStore published, Transactions transactions) {
        this.store = store;
        this.published = published;
        this.transactions = transactions;
    }

    /**
     * What a person wrote of a field.
     *
     * @param text null where the form did not have the field
     * @param seen what the form showed when it was drawn
     */
    record Said(@Nullable String text, @Nullable String seen) {
        /** What came back as it went out says nothing: another may have written it since. */
        boolean untouched() {
            return text == null || SeenText.untouched(seen, text);
        }
    }

    /** Errors: 404 where the register lacks the LAO. */
    Mono<Office> read() {
        return transactions.tenant(store.read()).switchIfEmpty(Mono.error(Problem::notFound));
    }

    /**
     * Holds from now on; what holds already is not said twice. Errors: 400 that names the field, 404 where the register lacks
     * the LAO, {@code ChangedMeanwhile}.
     *
     * @param offices whether a mobile number is the office's own
     */
    Mono<Long> say(Caller caller, Map<OfficeField, Said> said, boolean offices) {
        // The tables of telephone numbers are read from the disk.
        return Mono.fromSupplier(() -> checked(said, offices))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(texts -> transactions.tenant(
                        store.lock().then(Mono.defer(store::read)).flatMap(before -> say(caller, before, said, texts))))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private static Map<OfficeField, String> checked(Map<OfficeField, Said> said, boolean offices) {
        var texts = new EnumMap<OfficeField, String>(OfficeField.class);
        said.forEach((field, words) -> {
            if (!words.untouched()) {
                texts.put(field, field.checked(words.text(), offices));
            }
        });
        return texts;
    }

    private Mono<Long> say(Caller caller, Office before, Map<OfficeField, Said> said, Map<OfficeField, String> texts) {
        said.forEach((field, words) -> {
            String text = texts.get(field);
            if (text != null) {
                SeenText.require(field.key(), words.seen(), before.now(field), text);
            }
        });
        texts.entrySet().removeIf(text -> before.now(text.getKey()).equals(text.getValue()));
        String telephone = texts.getOrDefault(OfficeField.TELEPHONE, before.now(OfficeField.TELEPHONE));
        return Flux.fromIterable(texts.entrySet())
                .concatMap(text -> store.say(caller, text.getKey(), text.getValue(), before.now(text.getKey())))
                .count()
                .flatMap(lines -> lines == 0 ? Mono.just(lines) : published.office(telephone));
    }
}
