package prongsai.measures.transfer.asking;

import java.util.Locale;
import java.util.UUID;
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
import prongsai.measures.transfer.importing.shape.ShapeService;
import reactor.core.publisher.Mono;

/** The page on which a person says what the columns of a file are. It works as a form; a script shows what comes out at once. */
@Controller
class AskingPages {
    private static final String PATH = "/plans/{fy}/import";

    private final AskingService asking;
    private final ShapeService shapes;
    private final PlanLayout layout;

    AskingPages(AskingService asking, ShapeService shapes, PlanLayout layout) {
        this.asking = asking;
        this.shapes = shapes;
        this.layout = layout;
    }

    @GetMapping("/plans/{fiscalYear}/import/paper/{id}")
    Mono<String> look(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            @PathVariable UUID id,
            ServerWebExchange exchange,
            Model model) {
        return asking.look(id, fiscalYear).map(asked -> {
            layout.show(model, caller, asked.page(), PATH, exchange);
            model.addAttribute("asking", AskingView.of(fiscalYear, id, asked));
            return "measures/transfer/asking";
        });
    }

    @Takes(Action.IMPORT)
    @PostMapping("/plans/{fiscalYear}/import/paper/{id}")
    Mono<String> answer(
            @PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute AskingForm form, Locale locale) {
        return form.isConfirming()
                ? asking.confirm(id, fiscalYear, form, locale)
                        .map(review -> "redirect:/plans/%d/import/%s?page=1".formatted(fiscalYear, review))
                : asking.answer(id, fiscalYear, form)
                        .thenReturn("redirect:/plans/%d/import/paper/%s#outcome".formatted(fiscalYear, id));
    }

    @Takes(Action.IMPORT)
    @PostMapping("/plans/{fiscalYear}/import/paper/{id}/discard")
    Mono<String> discard(@PathVariable int fiscalYear, @PathVariable UUID id) {
        return asking.discard(id, fiscalYear)
                .thenReturn("redirect:/plans/%d/import?notice=deleted".formatted(fiscalYear));
    }

    @GetMapping("/plans/{fiscalYear}/import/shapes")
    Mono<String> remembered(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            ServerWebExchange exchange,
            Model model) {
        return asking.remembered(fiscalYear).map(remembered -> {
            layout.show(model, caller, remembered.page(), PATH, exchange);
            model.addAttribute("shapes", remembered.shapes());
            return "measures/transfer/shapes";
        });
    }

    /** Asks about files of this shape again, where no answer holds for every office. */
    @Takes(Action.IMPORT)
    @PostMapping("/plans/{fiscalYear}/import/shapes/{key}/forget")
    Mono<String> forget(@PathVariable int fiscalYear, @PathVariable String key) {
        return shapes.forget(key).thenReturn("redirect:/plans/%d/import/shapes?notice=deleted".formatted(fiscalYear));
    }

    /** Asks about files of this shape though an answer holds for every office. */
    @Takes(Action.IMPORT)
    @PostMapping("/plans/{fiscalYear}/import/shapes/{national}/ask")
    Mono<String> ask(@PathVariable int fiscalYear, @PathVariable String national) {
        return shapes.ask(national).thenReturn("redirect:/plans/%d/import/shapes?notice=saved".formatted(fiscalYear));
    }
}
