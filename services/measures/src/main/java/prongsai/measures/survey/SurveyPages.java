package prongsai.measures.survey;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import prongsai.measures.change.Changed;
import prongsai.measures.change.Expected;
import prongsai.measures.page.BackTo;
import prongsai.measures.plan.PlanService;
import reactor.core.publisher.Mono;

/** The forms about surveys on the measure's page. */
@Controller
class SurveyPages {
    private static final String TAKE_OVER = "take";

    private final SurveyService surveys;
    private final PlanService plans;

    SurveyPages(SurveyService surveys, PlanService plans) {
        this.surveys = surveys;
        this.plans = plans;
    }

    @PostMapping("/plans/{fiscalYear}/measures/{id}/surveys")
    Mono<String> write(@PathVariable int fiscalYear, @PathVariable UUID id, ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(form -> new SurveyForm(form.toSingleValueMap()))
                .flatMap(form -> write(id, form).thenReturn(BackTo.section(form.back(), "saved", "surveys")));
    }

    private Mono<Changed<List<SurveyView>>> write(UUID measure, SurveyForm form) {
        return form.action().equals(TAKE_OVER)
                ? surveys.takeOver(measure, form.survey(), new Expected.Any())
                : surveys.edit(measure, new Expected.Any(), before -> form.onto(before, plans.today()));
    }
}
