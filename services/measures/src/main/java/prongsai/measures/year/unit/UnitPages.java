package prongsai.measures.year.unit;

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
import prongsai.keycloak.Needs;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.core.seen.SeenText;
import prongsai.measures.year.structure.Place;
import reactor.core.publisher.Mono;

/** The page of the LAO's units, and its forms. */
@Controller
class UnitPages {
    private static final String PAGE = "redirect:/plans/units?notice=";

    private final UnitService units;
    private final Conflicts conflicts;
    private final PlanLayout layout;

    UnitPages(UnitService units, Conflicts conflicts, PlanLayout layout) {
        this.units = units;
        this.conflicts = conflicts;
        this.layout = layout;
    }

    @GetMapping("/plans/units")
    Mono<String> list(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange, Model model) {
        return units.page().map(page -> {
            layout.show(model, caller, page.around(), "/plans/{fy}", exchange);
            model.addAttribute("units", page.units());
            model.addAttribute("offered", page.offered());
            model.addAttribute("mayKeep", KeepsUnits.may(caller));
            return "measures/year/units";
        });
    }

    /** @param seenName what the form showed when it was drawn */
    record Form(
            @Nullable String name,
            @Nullable String seenName,
            @Nullable String to,
            @Nullable List<String> names) {
        @Nullable
        String renamed(String before) {
            SeenText.require("name", seenName, before, name == null ? "" : name.strip());
            return name;
        }
    }

    @Needs(KeepsUnits.class)
    @PostMapping("/plans/units")
    Mono<String> add(@ModelAttribute Form form) {
        return units.add(form.name()).thenReturn(PAGE + "added");
    }

    @Needs(KeepsUnits.class)
    @PostMapping("/plans/units/first")
    Mono<String> addFirst(@ModelAttribute Form form) {
        return units.addFirst(form.names() == null ? List.of() : form.names()).thenReturn(PAGE + "added");
    }

    @Needs(KeepsUnits.class)
    @PostMapping("/plans/units/{id}")
    Mono<String> rename(@PathVariable UUID id, @ModelAttribute Form form) {
        return conflicts.told(Mono.empty(), units.rename(id, form::renamed)).thenReturn(PAGE + "saved");
    }

    @Needs(KeepsUnits.class)
    @PostMapping("/plans/units/{id}/move")
    Mono<String> move(@PathVariable UUID id, @ModelAttribute Form form) {
        return units.move(id, () -> Place.of(form.to())).thenReturn(PAGE + "moved");
    }

    @Needs(KeepsUnits.class)
    @PostMapping("/plans/units/{id}/delete")
    Mono<String> remove(@PathVariable UUID id) {
        return units.remove(id).thenReturn(PAGE + "deleted");
    }
}
