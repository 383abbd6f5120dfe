package prongsai.measures.work.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Needs;
import prongsai.keycloak.Role;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.PlanService;
import reactor.core.publisher.Mono;

/** The page that says how an office signs: in which order, and who heads which unit. */
@Controller
class SigningPages {
    private static final String PATH = "/plans/signing";

    private final SigningService signing;
    private final PlanService plans;
    private final PlanLayout layout;

    SigningPages(SigningService signing, PlanService plans, PlanLayout layout) {
        this.signing = signing;
        this.plans = plans;
        this.layout = layout;
    }

    @GetMapping(PATH)
    Mono<String> page(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange, Model model) {
        return signing.read().map(setup -> {
            layout.show(model, caller, setup.around().page(plans.usualYear()), "/plans/{fy}", exchange);
            model.addAttribute("chain", setup.chain());
            model.addAttribute("chains", Chain.values());
            model.addAttribute("units", setup.units());
            model.addAttribute("me", caller.subject());
            model.addAttribute("mayChoose", ChoosesChain.may(caller));
            model.addAttribute("heads", caller.has(Role.HEAD));
            return "measures/work/signing";
        });
    }

    record ChainForm(@Nullable String chain) {}

    @Needs(ChoosesChain.class)
    @PostMapping(PATH)
    Mono<String> choose(@AuthenticationPrincipal Caller caller, @ModelAttribute ChainForm form) {
        return signing.choose(caller, form.chain()).thenReturn("redirect:" + PATH + "?notice=saved");
    }

    record HeadForm(@Nullable String position) {}

    @Needs(HeadsUnits.class)
    @PostMapping(PATH + "/heads/{unit}")
    Mono<String> claim(@AuthenticationPrincipal Caller caller, @PathVariable UUID unit, @ModelAttribute HeadForm form) {
        return signing.claim(caller, unit, form.position()).thenReturn(back(unit));
    }

    @Needs(KeepsHeads.class)
    @PostMapping(PATH + "/heads/{unit}/release")
    Mono<String> release(@AuthenticationPrincipal Caller caller, @PathVariable UUID unit) {
        return signing.release(caller, unit).thenReturn(back(unit));
    }

    private static String back(UUID unit) {
        return "redirect:" + PATH + "?notice=saved#at-" + unit;
    }
}
