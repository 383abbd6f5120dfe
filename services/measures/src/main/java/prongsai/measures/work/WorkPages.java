package prongsai.measures.work;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.measures.plan.PlanLayout;
import prongsai.measures.plan.PlanService;
import reactor.core.publisher.Mono;

/** The home of an LAO: "what must I do now?". */
@Controller
class WorkPages {
    private final PlanService plans;
    private final PlanLayout layout;

    WorkPages(PlanService plans, PlanLayout layout) {
        this.plans = plans;
        this.layout = layout;
    }

    @GetMapping("/work")
    Mono<String> home(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "fy") Optional<Integer> asked,
            ServerWebExchange exchange,
            Model model) {
        return asked.map(Mono::just)
                .orElseGet(plans::usualYear)
                .flatMap(plans::page)
                .map(page -> {
                    layout.show(model, caller, page, "/work?fy={fy}", exchange);
                    if (page.plan() == null) {
                        return "measures/no-plan";
                    }
                    model.addAttribute("work", WorkPage.of(page.plan(), plans.today()));
                    return "measures/work";
                });
    }
}
