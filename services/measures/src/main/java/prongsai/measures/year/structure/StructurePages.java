package prongsai.measures.year.structure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.core.seen.SeenText;
import prongsai.measures.core.seen.Where;
import reactor.core.publisher.Mono;

/** The page where a plan is built, its forms, and the comparison with the year before. */
@Controller
class StructurePages {
    private static final Expected ANY = new Expected.Any();

    private final StructureService structures;
    private final MeasureStructureService measures;
    private final StepStructureService steps;
    private final BinService bin;
    private final Conflicts conflicts;
    private final PlanLayout layout;

    StructurePages(
            StructureService structures,
            MeasureStructureService measures,
            StepStructureService steps,
            BinService bin,
            Conflicts conflicts,
            PlanLayout layout) {
        this.structures = structures;
        this.measures = measures;
        this.steps = steps;
        this.bin = bin;
        this.conflicts = conflicts;
        this.layout = layout;
    }

    /**
     * @param at the measure or step that something was done to; its measure is open, the others show their names alone
     * @param deleted what can be brought back
     */
    @GetMapping("/plans/{fiscalYear}/structure")
    Mono<String> structure(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            @RequestParam Optional<UUID> at,
            @RequestParam Optional<UUID> deleted,
            ServerWebExchange exchange,
            Model model) {
        return show(caller, fiscalYear, exchange, model, "structure").map(view -> {
            model.addAttribute(
                    "undo",
                    deleted.flatMap(id -> view.plan().deleted().stream()
                                    .filter(each -> each.id().equals(id))
                                    .findFirst())
                            .orElse(null));
            model.addAttribute(
                    "open", at.flatMap(id -> view.plan().measureOf(id)).orElse(null));
            return "measures/year/structure";
        });
    }

    @GetMapping("/plans/{fiscalYear}/comparison")
    Mono<String> comparison(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            ServerWebExchange exchange,
            Model model) {
        return show(caller, fiscalYear, exchange, model, "comparison").thenReturn("measures/year/comparison");
    }

    private Mono<StructureService.View> show(
            Caller caller, int fiscalYear, ServerWebExchange exchange, Model model, String page) {
        return structures.page(fiscalYear).map(both -> {
            StructureService.View view = both.view();
            layout.show(model, caller, both.around(), "/plans/{fy}/" + page, exchange);
            model.addAttribute("structure", view.plan());
            model.addAttribute("units", view.units());
            model.addAttribute("comparison", view.comparison());
            return view;
        });
    }

    /**
     * @param seenTitle and {@code seen}: what the form showed when it was drawn
     * @param newUnit the name of a unit that is not in the list yet
     * @param quarters only of a new measure: to change them moves tasks, and has a form of its own
     */
    record MeasureForm(
            @Nullable String title,
            @Nullable String seenTitle,
            @Nullable String seen,
            @Nullable String responsible,
            @Nullable List<String> units,
            @Nullable String newUnit,
            @Nullable List<Integer> quarters,
            @Nullable String evidenceKinds) {
        MeasureFields fields() {
            return MeasureFields.of(
                            title,
                            false,
                            List.of(),
                            quarters,
                            evidenceKinds == null
                                    ? List.of()
                                    : evidenceKinds.lines().toList())
                    .withResponsible(
                            Responsible.of(responsible),
                            Stream.concat(units == null ? Stream.of() : units.stream(), Stream.ofNullable(newUnit))
                                    .toList());
        }

        MeasureFields onto(MeasureFields before) {
            MeasureFields after = fields().withQuarters(before.quarters());
            SeenText.require("title", seenTitle, before.title(), after.title());
            before.seenResponsible().require(seen);
            return after;
        }
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/{fiscalYear}/measures")
    Mono<String> addMeasure(@PathVariable int fiscalYear, @ModelAttribute MeasureForm form) {
        return measures.add(fiscalYear, ANY, form::fields).map(changed -> back(changed, "added", changed.value()));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/measures/{id}/structure")
    Mono<String> editMeasure(@PathVariable UUID id, @ModelAttribute MeasureForm form) {
        return conflicts
                .told(
                        Mono.just(Where.fields(id, List.of("title", "allUnits", "units"))),
                        measures.edit(id, ANY, form::onto))
                .map(changed -> back(changed, "saved", id));
    }

    /** @param seen tells what the form showed when it was drawn */
    record QuartersForm(
            @Nullable List<Integer> quarters, @Nullable String seen) {
        MeasureFields onto(MeasureFields before) {
            before.seenQuarters().require(seen);
            return before.withQuarters(quarters == null ? List.of() : quarters);
        }
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/measures/{id}/quarters")
    Mono<String> setQuarters(@PathVariable UUID id, @ModelAttribute QuartersForm form) {
        return conflicts
                .told(Mono.just(Where.field(id, List.of("quarters"))), measures.edit(id, ANY, form::onto))
                .map(changed -> back(changed, "saved", id));
    }

    /** @param measure of a step: where it goes; empty stays */
    record MoveForm(@Nullable String to, @Nullable UUID measure) {}

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/measures/{id}/move")
    Mono<String> moveMeasure(@PathVariable UUID id, @ModelAttribute MoveForm form) {
        return measures.move(id, ANY, () -> Place.of(form.to()))
                .map(changed -> "redirect:/plans/%d/structure?notice=moved#at-%s".formatted(changed.fiscalYear(), id));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/measures/{id}/delete")
    Mono<String> deleteMeasure(@PathVariable UUID id) {
        return measures.delete(id, ANY).map(StructurePages::undo);
    }

    /** @param seenText and {@code seenFrequency}: what the form showed when it was drawn */
    record StepForm(
            @Nullable String text,
            @Nullable String seenText,
            @Nullable String frequency,
            @Nullable String seenFrequency) {
        StepFields fields() {
            return StepFields.of(text, frequency);
        }

        StepFields onto(StepFields before) {
            StepFields after = fields();
            SeenText.require("text", seenText, before.text(), after.text());
            SeenText.require(
                    "frequency",
                    seenFrequency,
                    before.frequency().code(),
                    after.frequency().code());
            return after;
        }
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/measures/{id}/steps")
    Mono<String> addStep(@PathVariable UUID id, @ModelAttribute StepForm form) {
        return steps.add(id, ANY, form::fields).map(changed -> back(changed, "added", changed.value()));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/steps/{id}")
    Mono<String> editStep(@PathVariable UUID id, @ModelAttribute StepForm form) {
        return conflicts
                .told(Mono.just(Where.fields(id, List.of("text", "frequency"))), steps.edit(id, ANY, form::onto))
                .map(changed -> back(changed, "saved", id));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/steps/{id}/move")
    Mono<String> moveStep(@PathVariable UUID id, @ModelAttribute MoveForm form) {
        return steps.move(
                        id,
                        ANY,
                        () -> new StepStructureService.StepPlace(
                                Optional.ofNullable(form.measure()), Place.of(form.to())))
                .map(changed -> back(changed, "moved", id));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/steps/{id}/delete")
    Mono<String> deleteStep(@PathVariable UUID id) {
        return steps.delete(id, ANY).map(StructurePages::undo);
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/deleted/{id}/restore")
    Mono<String> restore(@PathVariable UUID id) {
        return bin.restore(id, ANY).map(changed -> back(changed, "restored", changed.value()));
    }

    private static String back(Changed<?> changed, String notice, UUID at) {
        return "redirect:/plans/%d/structure?notice=%s&at=%s#at-%s".formatted(changed.fiscalYear(), notice, at, at);
    }

    private static String undo(Changed<UUID> changed) {
        return "redirect:/plans/%d/structure?notice=deleted&deleted=%s"
                .formatted(changed.fiscalYear(), changed.value());
    }
}
