package prongsai.measures.year.planning;

import java.util.List;
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
import reactor.core.publisher.Mono;

/** Starting a year by forms, and the page of the national library. */
@Controller
class StartPages {
    private final StartService starts;
    private final PlanLayout layout;

    StartPages(StartService starts, PlanLayout layout) {
        this.starts = starts;
        this.layout = layout;
    }

    record Form(@Nullable String from, @Nullable List<UUID> template) {}

    @Takes(Action.START_YEAR)
    @PostMapping("/plans/{fiscalYear}/start")
    Mono<String> start(@PathVariable int fiscalYear, @ModelAttribute Form form) {
        return Mono.defer(() -> starts.start(fiscalYear, Start.of(form.from(), form.template())))
                .thenReturn("redirect:/plans/%d/structure?notice=started".formatted(fiscalYear));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/{fiscalYear}/templates")
    Mono<String> add(@PathVariable int fiscalYear, @ModelAttribute Form form) {
        return starts.add(fiscalYear, form.template() == null ? List.of() : form.template())
                .thenReturn("redirect:/plans/%d/structure?notice=added".formatted(fiscalYear));
    }

    @GetMapping("/plans/{fiscalYear}/templates")
    Mono<String> library(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            ServerWebExchange exchange,
            Model model) {
        return starts.library(fiscalYear).map(library -> {
            layout.show(model, caller, library.page(), "/plans/{fy}/templates", exchange);
            model.addAttribute("library", library.templates());
            return "measures/year/templates";
        });
    }
}
