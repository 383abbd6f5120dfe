package prongsai.measures.evidence;

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
import prongsai.measures.page.BackTo;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.PlanLayout;
import prongsai.measures.plan.PlanService;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The page of a task's evidence: what proves it, and what else of the plan could. */
@Controller
class LinkPages {
    private final LinkService links;
    private final EvidenceViewService views;
    private final PlanService plans;
    private final PlanLayout layout;

    LinkPages(LinkService links, EvidenceViewService views, PlanService plans, PlanLayout layout) {
        this.links = links;
        this.views = views;
        this.plans = plans;
        this.layout = layout;
    }

    /** @param evidence ids of what was chosen; null where nothing was */
    record Form(@Nullable Set<UUID> evidence, @Nullable String back) {
        Set<UUID> chosen() {
            return evidence == null ? Set.of() : evidence;
        }
    }

    /** A task with what it is part of. */
    record Work(Plan.Measure measure, Plan.Step step, Plan.Task task) {}

    @GetMapping("/plans/tasks/{id}/evidence")
    Mono<String> ofTask(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID id, ServerWebExchange exchange, Model model) {
        return views.choiceFor(id)
                .flatMap(choice -> plans.page(choice.fiscalYear()).map(page -> {
                    layout.show(model, caller, page, "/plans/{fy}/evidence", exchange);
                    model.addAttribute("work", work(page.required(), id));
                    model.addAttribute("linked", choice.linked());
                    model.addAttribute("others", choice.others());
                    return "measures/task-evidence";
                }));
    }

    private static Work work(Plan plan, UUID id) {
        return plan.measures().stream()
                .flatMap(measure -> measure.steps().stream()
                        .flatMap(step -> step.tasks().stream().map(task -> new Work(measure, step, task))))
                .filter(work -> work.task().id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    @PostMapping("/plans/tasks/{id}/links")
    Mono<String> link(@PathVariable UUID id, @ModelAttribute Form form) {
        return links.link(id, form.chosen()).thenReturn(BackTo.page(form.back(), "evidence-linked", id));
    }

    @PostMapping("/plans/tasks/{id}/unlinks")
    Mono<String> unlink(@PathVariable UUID id, @ModelAttribute Form form) {
        return links.unlink(id, form.chosen()).thenReturn(BackTo.page(form.back(), "evidence-unlinked", id));
    }

    @PostMapping("/plans/evidence/{id}/removal")
    Mono<String> remove(@PathVariable UUID id) {
        return links.remove(id)
                .map(changed -> "redirect:/plans/" + changed.fiscalYear() + "/evidence?notice=evidence-removed");
    }
}
