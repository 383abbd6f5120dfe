package prongsai.measures.kinds.survey;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.page.BackTo;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.core.seen.Conflicts;
import prongsai.tenancy.Transactions;
import reactor.core.publisher.Mono;

/** The forms about surveys on the measure's page, and the sheet for the notice board. */
@Controller
class SurveyPages {
    private final SurveyService surveys;
    private final PlanService plans;
    private final Conflicts conflicts;
    private final PlanLayout layout;
    private final Transactions transactions;

    SurveyPages(
            SurveyService surveys,
            PlanService plans,
            Conflicts conflicts,
            PlanLayout layout,
            Transactions transactions) {
        this.surveys = surveys;
        this.plans = plans;
        this.conflicts = conflicts;
        this.layout = layout;
        this.transactions = transactions;
    }

    /** What is printed and hung up. Errors: 409 {@code survey-draft} for one that has no link. */
    @GetMapping("/plans/{fiscalYear}/measures/{number}/surveys/{id}")
    Mono<String> sheet(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            @PathVariable int number,
            @PathVariable UUID id,
            ServerWebExchange exchange,
            Model model) {
        return transactions.tenant(plans.page(fiscalYear).flatMap(page -> {
            Plan.Measure measure = page.measure(number);
            layout.show(model, caller, page, "/plans/{fy}", exchange);
            model.addAttribute("measure", measure);
            return surveys.one(measure.id(), id).map(view -> {
                view.survey().requireOpened();
                model.addAttribute("view", view);
                return "measures/kinds/survey-sheet";
            });
        }));
    }

    @Takes(Action.SURVEY)
    @PostMapping("/plans/{fiscalYear}/measures/{id}/surveys")
    Mono<String> write(@PathVariable int fiscalYear, @PathVariable UUID id, ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(form -> new SurveyForm(form.toSingleValueMap()))
                .flatMap(form -> conflicts
                        .told(Mono.fromSupplier(() -> form.where(id)), write(id, form))
                        .thenReturn(BackTo.section(form.back(), "saved", "surveys")));
    }

    private Mono<Changed<List<SurveyView>>> write(UUID measure, SurveyForm form) {
        UnaryOperator<List<Survey>> edit = before -> form.onto(before, plans.today());
        return form.takesOver()
                ? surveys.takeOver(measure, form.survey(), edit)
                : surveys.edit(measure, new Expected.Any(), edit);
    }
}
