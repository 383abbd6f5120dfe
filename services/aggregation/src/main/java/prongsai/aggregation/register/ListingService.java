package prongsai.aggregation.register;

import java.util.List;
import org.springframework.stereotype.Service;
import prongsai.aggregation.area.AreaCode;
import prongsai.aggregation.area.AreaLevel;
import prongsai.aggregation.area.AreaName;
import prongsai.aggregation.area.AreaService;
import prongsai.keycloak.Caller;
import prongsai.tenancy.Transactions;
import reactor.core.publisher.Mono;

/** Shows the register of LAOs to those who keep it and to those who watch the whole country. */
@Service
public class ListingService {
    private final ListingStore store;
    private final AreaService areas;
    private final Transactions transactions;

    ListingService(ListingStore store, AreaService areas, Transactions transactions) {
        this.store = store;
        this.areas = areas;
        this.transactions = transactions;
    }

    /**
     * A page of the register; where the filter has no such page, the nearest.
     *
     * @param page from 1
     * @return fails with 403 {@code register-only} where the caller is no steward and no viewer of the nation
     */
    public Mono<Listing> list(Caller caller, ListingFilter filter, int page) {
        return Mono.fromRunnable(() -> new ReadsRegister().require(caller))
                .then(transactions.area(provinces().flatMap(provinces -> list(filter, provinces, page))));
    }

    private Mono<List<AreaName>> provinces() {
        return areas.within(AreaCode.NATION)
                .map(places -> places.stream()
                        .filter(place -> place.level() == AreaLevel.PROVINCE)
                        .toList());
    }

    private Mono<Listing> list(ListingFilter filter, List<AreaName> provinces, int page) {
        return store.page(filter, page)
                .map(shown -> new Listing(
                        filter,
                        provinces,
                        shown.numbers().all(),
                        shown.numbers().found(),
                        shown.page(),
                        shown.lines()));
    }
}
