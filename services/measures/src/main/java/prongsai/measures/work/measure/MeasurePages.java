package prongsai.measures.work.measure;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.field.FieldForm;
import prongsai.measures.core.field.Fields;
import prongsai.measures.core.field.Saved;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.kinds.survey.SurveyService;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The page of a measure: "what is done, what proves it?". */
@Controller
class MeasurePages {
    private final PlanService plans;
    private final MeasureService measures;
    private final PlanLayout layout;
    private final SurveyService surveys;
    private final Transactions transactions;
    private final Fields fields;

    MeasurePages(
            PlanService plans,
            MeasureService measures,
            PlanLayout layout,
            SurveyService surveys,
            Transactions transactions,
            Fields fields) {
        this.plans = plans;
        this.measures = measures;
        this.layout = layout;
        this.surveys = surveys;
        this.transactions = transactions;
        this.fields = fields;
    }

    @GetMapping("/plans/{fiscalYear}/measures/{number}")
    Mono<String> measure(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            @PathVariable int number,
            ServerWebExchange exchange,
            Model model) {
        return transactions.tenant(plans.measurePage(fiscalYear, number).flatMap(found -> {
            PlanService.YearPage page = found.year();
            Plan.Measure measure = page.measure(number);
            layout.show(model, caller, page, "/plans/{fy}", exchange);
            model.addAttribute("measure", measure);
            model.addAttribute("doneBy", found.doneBy());
            model.addAttribute("last", page.required().measures().size());
            model.addAttribute("multiYearPlans", page.multiYearPlans());
            return surveys.card(measure.id())
                    .doOnNext(card -> model.addAttribute("surveys", card))
                    .thenReturn("measures/work/measure");
        }));
    }

    /** What the person saw when they began, and what they wrote: one item a line. */
    record ResultsForm(
            @Nullable String seenResults,
            @Nullable String seenOutcomes,
            @Nullable String results,
            @Nullable String outcomes) {
        MeasureEdit onto(MeasureEdit before) {
            List<String> newResults = lines(sent("results", results));
            List<String> newOutcomes = lines(sent("outcomes", outcomes));
            if (!before.results().equals(lines(Objects.requireNonNullElse(seenResults, "")))
                    || !before.outcomes().equals(lines(Objects.requireNonNullElse(seenOutcomes, "")))) {
                throw new Problem(HttpStatus.CONFLICT, "results-changed");
            }
            return new MeasureEdit(before.title(), before.allUnits(), before.units(), newResults, newOutcomes);
        }
    }

    /** Refused where somebody else wrote these results since the form was drawn; other changes do not matter here. */
    @Takes(Action.EDIT_MEASURE)
    @PostMapping("/plans/{fiscalYear}/measures/{id}/results")
    Mono<String> writeResults(@PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute ResultsForm form) {
        return transactions.tenant(measures.edit(id, new Expected.Any(), form::onto)
                .flatMap(changed -> plans.get(changed.fiscalYear()))
                .map(plan ->
                        "redirect:/plans/%d/measures/%d?notice=saved".formatted(plan.fiscalYear(), number(plan, id))));
    }

    @Takes(Action.EDIT_MEASURE)
    @PostMapping("/plans/measures/{id}/field")
    Mono<ResponseEntity<Saved>> saveField(@PathVariable UUID id, @ModelAttribute FieldForm form) {
        return fields.save(id, form, MeasureField.values(), edit -> measures.edit(id, new Expected.Any(), edit));
    }

    private static int number(Plan plan, UUID id) {
        return plan.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound)
                .number();
    }

    /** An empty field says that nothing is to stand there; one that is not there says nothing. */
    private static String sent(String field, @Nullable String text) {
        if (text == null) {
            throw Problem.invalid(field, "field-missing", field);
        }
        return text;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
