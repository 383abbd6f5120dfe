package prongsai.measures.files.evidence;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.measures.core.page.BackTo;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pages of evidence: one piece, and all of a year; and the forms that send files. */
@Controller
class EvidencePages {
    private final EvidenceService evidence;
    private final EvidenceViewService views;
    private final PlanLayout layout;
    private final PlanService plans;

    EvidencePages(EvidenceService evidence, EvidenceViewService views, PlanLayout layout, PlanService plans) {
        this.evidence = evidence;
        this.plans = plans;
        this.views = views;
        this.layout = layout;
    }

    @GetMapping("/plans/{fiscalYear}/evidence")
    Mono<String> year(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            ServerWebExchange exchange,
            Model model) {
        return views.ofYear(fiscalYear).map(all -> {
            layout.show(model, caller, all.around().page(fiscalYear), "/plans/{fy}/evidence", exchange);
            model.addAttribute("all", all.views());
            model.addAttribute("used", all.used());
            model.addAttribute("quota", views.quota());
            return "measures/files/year-evidence";
        });
    }

    @GetMapping("/plans/evidence/{id}")
    Mono<String> one(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID id, ServerWebExchange exchange, Model model) {
        return views.page(id).map(page -> {
            EvidenceView view = page.view();
            layout.show(model, caller, page.around().page(view.fiscalYear()), "/plans/{fy}/evidence", exchange);
            model.addAttribute("view", view);
            model.addAttribute("previewable", EvidenceType.previewable(view.mediaType()));
            return "measures/files/evidence";
        });
    }

    @Takes(Action.ATTACH)
    @PostMapping(path = "/plans/tasks/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<String> attach(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID id, @RequestBody Flux<PartEvent> parts) {
        return receive(
                caller,
                new Destination.ForTask(id),
                parts,
                form -> BackTo.page(form.fields().get("back"), "attached", id));
    }

    @Takes(Action.REPLACE_EVIDENCE)
    @PostMapping(path = "/plans/evidence/{id}/editions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<String> replace(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID id, @RequestBody Flux<PartEvent> parts) {
        return UploadForm.read(
                parts,
                form -> evidence.attach(
                                caller, new Destination.InPlaceOf(id), form.note(plans.thisYear()), form.content())
                        .map(changed ->
                                "redirect:/plans/evidence/" + changed.value().id() + "?notice=evidence-replaced"));
    }

    private Mono<String> receive(
            Caller caller, Destination place, Flux<PartEvent> parts, Function<UploadForm, String> next) {
        return UploadForm.read(
                parts,
                form -> evidence.attach(caller, place, form.note(plans.thisYear()), form.content())
                        .thenReturn(next.apply(form)));
    }
}
