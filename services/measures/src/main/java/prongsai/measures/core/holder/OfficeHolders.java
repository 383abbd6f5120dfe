package prongsai.measures.core.holder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import prongsai.tenancy.Transactions;
import reactor.core.publisher.Mono;

/** Who holds the offices of the caller's LAO. */
@Service
public class OfficeHolders {
    private final HoldingStore store;
    private final Transactions transactions;

    OfficeHolders(HoldingStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** Who held them on that day; an office that nobody is known to hold is not in it. Joins the caller's transaction. */
    public Mono<Map<HeldOffice, Holder>> on(LocalDate day) {
        return holdings()
                .map(holdings -> Arrays.stream(HeldOffice.values())
                        .map(office -> holdings.on(office, day))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableMap(Holder::office, Function.identity())));
    }

    /** All that is known of them. Joins the caller's transaction. */
    public Mono<Holdings> holdings() {
        return transactions.tenant(store.all()).defaultIfEmpty(new Holdings(List.of()));
    }
}
