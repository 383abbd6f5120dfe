package prongsai.measures.files.evidence;

import java.util.Set;
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
import prongsai.measures.core.page.BackTo;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.Takes;
import reactor.core.publisher.Mono;

/** The page of a task's evidence: what proves it, and what else of the plan could. */
@Controller
class LinkPages {
    private final LinkService links;
    private final EvidenceViewService views;
    private final PlanLayout layout;

    LinkPages(LinkService links, EvidenceViewService views, PlanLayout layout) {
        this.links = links;
        this.views = views;
        this.layout = layout;
    }

    /** @param evidence ids of what was chosen; null where nothing was */
    record Form(@Nullable Set<UUID> evidence, @Nullable String back) {
        Set<UUID> chosen() {
            return evidence == null ? Set.of() : evidence;
        }
    }

    @GetMapping("/plans/tasks/{id}/evidence")
    Mono<String> ofTask(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID id, ServerWebExchange exchange, Model model) {
        return views.forTask(id).map(work -> {
            layout.show(model, caller, work.around().page(work.fiscalYear()), "/plans/{fy}/evidence", exchange);
            model.addAttribute("work", work);
            model.addAttribute("linked", work.linked());
            model.addAttribute("others", work.others());
            return "measures/files/task-evidence";
        });
    }

    @Takes(Action.LINK_EVIDENCE)
    @PostMapping("/plans/tasks/{id}/links")
    Mono<String> link(@PathVariable UUID id, @ModelAttribute Form form) {
        return links.link(id, form.chosen()).thenReturn(BackTo.page(form.back(), "evidence-linked", id));
    }

    @Takes(Action.UNLINK_EVIDENCE)
    @PostMapping("/plans/tasks/{id}/unlinks")
    Mono<String> unlink(@PathVariable UUID id, @ModelAttribute Form form) {
        return links.unlink(id, form.chosen()).thenReturn(BackTo.page(form.back(), "evidence-unlinked", id));
    }

    @Takes(Action.REMOVE_EVIDENCE)
    @PostMapping("/plans/evidence/{id}/removal")
    Mono<String> remove(@PathVariable UUID id) {
        return links.remove(id)
                .map(changed -> "redirect:/plans/" + changed.fiscalYear() + "/evidence?notice=evidence-removed");
    }
}
