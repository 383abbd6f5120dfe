package prongsai.measures.work.search;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.PlanService;
import prongsai.thai.FiscalYear;
import reactor.core.publisher.Mono;

/** The page of a search: "where did we write that?". */
@Controller
class SearchPages {
    private final SearchService search;
    private final PlanService plans;
    private final PlanLayout layout;

    SearchPages(SearchService search, PlanService plans, PlanLayout layout) {
        this.search = search;
        this.plans = plans;
        this.layout = layout;
    }

    @GetMapping("/plans/search")
    Mono<String> search(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "q") Optional<String> typed,
            ServerWebExchange exchange,
            Model model) {
        return Mono.fromSupplier(() -> SearchQuery.of(typed.orElse("")))
                .flatMap(query -> search.search(query).map(rows -> {
                    int thisYear = FiscalYear.of(plans.today()).year();
                    layout.show(model, caller, rows.around().page(thisYear), "/plans/{fy}", exchange);
                    model.addAttribute("query", query);
                    model.addAttribute("count", rows.hits().size());
                    model.addAttribute("limit", SearchRows.LIMIT);
                    model.addAttribute("found", Found.of(rows.hits(), query));
                    return "measures/work/search";
                }));
    }
}
