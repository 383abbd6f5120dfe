package prongsai.aggregation.overview;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.aggregation.area.AreaCode;
import prongsai.aggregation.area.AreaService;
import prongsai.aggregation.statistics.Breakdown;
import prongsai.aggregation.statistics.CompletionService;
import prongsai.aggregation.statistics.Counts;
import prongsai.keycloak.Caller;
import prongsai.tenancy.Transactions;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Gathers what a page from above shows, in one transaction of at most two queries. */
@Service
public class OverviewService {
    private final AreaService areas;
    private final CompletionService completion;
    private final LaoStore laos;
    private final Transactions transactions;
    private final Clock clock;

    OverviewService(
            AreaService areas, CompletionService completion, LaoStore laos, Transactions transactions, Clock clock) {
        this.areas = areas;
        this.completion = completion;
        this.laos = laos;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An area, which the caller may see; 404 where there is no such area. */
    public Mono<Overview> ofArea(Caller caller, FiscalYear year, AreaCode area, Breakdown by, Order order) {
        return transactions.area(areas.path(area)
                .flatMap(path -> completion
                        .ofArea(year, area, by)
                        .map(rows -> new Overview(
                                year,
                                path,
                                AreaService.ownArea(caller),
                                by,
                                order,
                                order.sort(rows),
                                Counts.sum(rows),
                                clock.instant()))));
    }

    /** One LAO by any code it ever had; 404 {@code lao-not-here} where it is not the caller's or not of that year. */
    public Mono<LaoOverview> ofLao(Caller caller, FiscalYear year, String code) {
        return transactions.area(completion
                .ofLao(year, code)
                .switchIfEmpty(Mono.error(
                        () -> new Problem(HttpStatus.NOT_FOUND, "lao-not-here", code, String.valueOf(year.year()))))
                .flatMap(lao -> laos.published(year, code)
                        .map(published -> new LaoOverview(
                                year,
                                AreaService.ownArea(caller),
                                lao,
                                published.measures(),
                                published.office(),
                                LocalDate.now(clock),
                                clock.instant()))));
    }
}
