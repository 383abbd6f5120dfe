package prongsai.measures.transfer.returning;

import java.util.List;
import java.util.Locale;
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
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.transfer.exchange.SheetProblems;
import reactor.core.publisher.Mono;

/** A sheet that goes back into its plan: what it changed beside what stands there, what of it to take, and take it. */
@Controller
class ReturningPages {
    private final ReturningService returning;
    private final PlanLayout layout;
    private final SheetProblems problems;

    ReturningPages(ReturningService returning, PlanLayout layout, SheetProblems problems) {
        this.returning = returning;
        this.problems = problems;
        this.layout = layout;
    }

    @GetMapping("/plans/{fiscalYear}/returned/{id}")
    Mono<String> look(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            @PathVariable UUID id,
            Locale locale,
            ServerWebExchange exchange,
            Model model) {
        return returning.look(id, fiscalYear).map(looked -> {
            layout.show(model, caller, looked.page(), "/plans/{fy}/sheet", exchange);
            model.addAttribute("id", id);
            switch (looked.read()) {
                case ReadSheet.Wrong(var errors) -> model.addAttribute("errors", problems.texts(errors, locale));
                case ReadSheet.Right right ->
                    model.addAttribute(
                            "view",
                            ReturningView.of(
                                    right,
                                    looked.units(),
                                    action -> looked.page().required().stage().allows(action, caller)));
            }
            return "measures/transfer/returned";
        });
    }

    /**
     * @param take tags of differences
     * @param unit what names of units mean
     */
    record TakingForm(@Nullable List<String> take, @Nullable List<String> unit) {
        Taking taking() {
            return new Taking(given(take), given(unit), false);
        }

        private static Set<String> given(@Nullable List<String> values) {
            return values == null ? Set.of() : Set.copyOf(values);
        }
    }

    @Takes(Action.IMPORT)
    @PostMapping("/plans/{fiscalYear}/returned/{id}/take")
    Mono<String> take(
            @PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute TakingForm form, Locale locale) {
        return returning
                .take(id, fiscalYear, form.taking(), locale)
                .map(changed -> "redirect:/plans/%d/structure?notice=sheet-taken&deleted=%s"
                        .formatted(fiscalYear, changed.value()));
    }

    @Takes(Action.IMPORT)
    @PostMapping("/plans/{fiscalYear}/returned/{id}/discard")
    Mono<String> discard(@PathVariable int fiscalYear, @PathVariable UUID id) {
        return returning.discard(id, fiscalYear).thenReturn("redirect:/plans/%d/sheet".formatted(fiscalYear));
    }
}
