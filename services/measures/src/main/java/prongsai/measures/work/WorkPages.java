package prongsai.measures.work;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.measures.page.Notices;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.PlanService;
import prongsai.measures.plan.Stage;
import prongsai.ui.Frames;
import prongsai.ui.Place;
import reactor.core.publisher.Mono;

/** The home of an LAO: "what must I do now?". */
@Controller
class WorkPages {
    private final PlanService plans;
    private final Frames frames;
    private final Notices notices;

    WorkPages(PlanService plans, Frames frames, Notices notices) {
        this.plans = plans;
        this.frames = frames;
        this.notices = notices;
    }

    @GetMapping("/work")
    Mono<String> home(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "fy") Optional<Integer> asked,
            ServerWebExchange exchange,
            Model model) {
        return asked.map(Mono::just).orElseGet(plans::usualYear).flatMap(plans::page).map(page -> {
            Plan.LaoName lao = page.lao();
            model.addAttribute(
                    "frame",
                    frames.of(
                            caller,
                            Place.lao(lao.shortName(), lao.district(), lao.province()),
                            page.fiscalYear(),
                            "/work?fy={fy}"));
            model.addAttribute("fiscalYear", page.fiscalYear());
            model.addAttribute("mayEnter", Stage.mayEnter(caller));
            notices.show(exchange, model);
            if (page.plan() == null) {
                return "measures/no-plan";
            }
            model.addAttribute("plan", page.plan());
            model.addAttribute("work", WorkPage.of(page.plan(), plans.today()));
            return "measures/work";
        });
    }
}
