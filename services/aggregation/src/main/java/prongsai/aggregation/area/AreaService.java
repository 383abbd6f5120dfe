package prongsai.aggregation.area;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Says which areas a caller may look at, and where they lie. */
@Service
public class AreaService {
    private final AreaStore store;
    private final Transactions transactions;

    AreaService(AreaStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** The whole area that the caller may see; empty for a person of one LAO. */
    public static Optional<AreaCode> areaOf(Caller caller) {
        return switch (caller.jurisdiction()) {
            case Jurisdiction.OfLao lao -> Optional.empty();
            case Jurisdiction.OfDistrict(String code) -> Optional.of(new AreaCode(code));
            case Jurisdiction.OfProvince(String code) -> Optional.of(new AreaCode(code));
            case Jurisdiction.Nation nation -> Optional.of(AreaCode.NATION);
        };
    }

    /**
     * The whole area of a caller who looks from above.
     *
     * @throws Problem 403 {@code area-only} for a person of one LAO
     */
    public static AreaCode ownArea(Caller caller) {
        return areaOf(caller).orElseThrow(() -> new Problem(HttpStatus.FORBIDDEN, "area-only"));
    }

    /**
     * The area asked for.
     *
     * @throws Problem 400 {@code wrong-area} where it has no such form, 403 {@code outside-jurisdiction} where the caller
     *     may not see all of it
     */
    public static AreaCode requested(Caller caller, String text) {
        AreaCode asked = AreaCode.parse(text).orElseThrow(() -> Problem.invalid("area", "wrong-area"));
        return areaOf(caller)
                .filter(own -> own.contains(asked))
                .map(own -> asked)
                .orElseThrow(
                        () -> new Problem(HttpStatus.FORBIDDEN, "outside-jurisdiction").with("area", asked.code()));
    }

    /** Where the area lies; 404 where there is no such area. */
    public Mono<AreaPath> path(AreaCode area) {
        return area.equals(AreaCode.NATION)
                ? Mono.just(new AreaPath(area, List.of()))
                : transactions.area(store.steps(area)
                        .filter(steps ->
                                !steps.isEmpty() && steps.getLast().area().equals(area))
                        .map(steps -> new AreaPath(area, steps))
                        .switchIfEmpty(Mono.error(Problem::notFound)));
    }

    /** This area and all that lie in it, each district behind its province, by Thai alphabet. */
    public Mono<List<AreaName>> within(AreaCode area) {
        return transactions.area(store.within(area));
    }
}
