package prongsai.measures.core.plan;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import reactor.core.publisher.Mono;

/** The page of a plan: "how far is the year?". */
@Controller
class PlanPages {
    private final PlanService plans;
    private final PlanLayout layout;

    PlanPages(PlanService plans, PlanLayout layout) {
        this.plans = plans;
        this.layout = layout;
    }

    @GetMapping("/plans")
    String usual() {
        return "redirect:/plans/" + plans.usualYear();
    }

    @GetMapping("/plans/{fiscalYear}")
    Mono<String> plan(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            ServerWebExchange exchange,
            Model model) {
        return plans.page(fiscalYear).map(page -> {
            layout.show(model, caller, page, "/plans/{fy}", exchange);
            return page.plan() == null ? "measures/core/no-plan" : "measures/core/plan";
        });
    }
}
