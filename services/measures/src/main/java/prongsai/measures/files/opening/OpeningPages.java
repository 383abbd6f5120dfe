package prongsai.measures.files.opening;

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
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.files.evidence.EvidenceView;
import prongsai.measures.files.evidence.EvidenceViewService;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The page on which a person decides that everyone may read a file. */
@Controller
class OpeningPages {
    private final OpeningService openings;
    private final EvidenceViewService views;
    private final PlanLayout layout;

    OpeningPages(OpeningService openings, EvidenceViewService views, PlanLayout layout) {
        this.openings = openings;
        this.views = views;
        this.layout = layout;
    }

    /** @param looked set where the person says to have looked at the file */
    record Form(@Nullable String looked) {}

    @GetMapping("/plans/evidence/{id}/public")
    Mono<String> ask(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID id, ServerWebExchange exchange, Model model) {
        return views.page(id)
                .flatMap(page -> openings.check(page).map(check -> {
                    EvidenceView view = page.view();
                    layout.show(model, caller, page.around().page(view.fiscalYear()), "/plans/{fy}/evidence", exchange);
                    model.addAttribute("view", view);
                    model.addAttribute("check", check);
                    return "measures/files/evidence-public";
                }));
    }

    @Takes(Action.OPEN_EVIDENCE)
    @PostMapping("/plans/evidence/{id}/public")
    Mono<String> open(@AuthenticationPrincipal Caller caller, @PathVariable UUID id, @ModelAttribute Form form) {
        return views.page(id)
                .doOnNext(page -> {
                    if (form.looked() == null) {
                        throw Problem.invalid("looked", "evidence-not-looked-at");
                    }
                })
                .then(Mono.defer(() -> openings.open(caller, id)))
                .thenReturn("redirect:/plans/evidence/" + id + "?notice=evidence-public");
    }

    @Takes(Action.CLOSE_EVIDENCE)
    @PostMapping("/plans/evidence/{id}/private")
    Mono<String> close(@PathVariable UUID id) {
        return openings.close(id).thenReturn("redirect:/plans/evidence/" + id + "?notice=evidence-private");
    }
}
