package prongsai.measures.files.preview;

import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.files.evidence.EvidenceView;
import prongsai.measures.files.evidence.EvidenceViewService;
import reactor.core.publisher.Mono;

/** Evidence to be looked at without opening the file. */
@Controller
class PreviewPages {
    private final PreviewService previews;
    private final EvidenceViewService views;
    private final PlanLayout layout;

    PreviewPages(PreviewService previews, EvidenceViewService views, PlanLayout layout) {
        this.previews = previews;
        this.views = views;
        this.layout = layout;
    }

    @GetMapping("/plans/evidence/{id}/thumbnail")
    Mono<ResponseEntity<byte[]>> thumbnail(@PathVariable UUID id) {
        return previews.thumbnail(id).map(PreviewPages::picture);
    }

    @GetMapping("/plans/evidence/{id}/pages/{number}")
    Mono<ResponseEntity<byte[]>> page(@PathVariable UUID id, @PathVariable int number) {
        return previews.page(id, number).map(PreviewPages::picture);
    }

    /** The pages of a PDF below one another, or why there are none: as a part of a page for htmx, else as a page. */
    @GetMapping("/plans/evidence/{id}/preview")
    Mono<String> preview(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID id, ServerWebExchange exchange, Model model) {
        return views.page(id)
                .flatMap(page -> previews.pages(page).map(pages -> {
                    EvidenceView view = page.view();
                    layout.show(model, caller, page.around().page(view.fiscalYear()), "/plans/{fy}/evidence", exchange);
                    model.addAttribute("view", view);
                    model.addAttribute("pages", pages);
                    model.addAttribute("shown", Math.min(pages, PreviewService.MOST_PAGES));
                    return exchange.getRequest().getHeaders().containsHeader("HX-Request")
                            ? "measures/files/evidence-preview :: preview"
                            : "measures/files/evidence-preview";
                }));
    }

    /** A person lets a file be opened again that had broken a worker. */
    @PostMapping("/plans/evidence/{id}/preview/again")
    @Takes(Action.ATTACH)
    Mono<String> tryAgain(@PathVariable UUID id) {
        return previews.tryAgain(id).thenReturn("redirect:/plans/evidence/" + id + "?notice=evidence-tried");
    }

    /** Contents never change, so the browser may keep it; on nobody else's machine. */
    private static ResponseEntity<byte[]> picture(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(7)).cachePrivate().immutable())
                .body(jpeg);
    }
}
