package prongsai.measures.work.readiness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import prongsai.measures.core.field.FieldForm;
import prongsai.measures.core.field.Fields;
import prongsai.measures.core.field.Saved;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import reactor.core.publisher.Mono;

/** The page of a plan's readiness: "what would the assessors ask for and not find?". */
@Controller
class ReadinessPages {
    private final ReadinessService readiness;
    private final PlanLayout layout;
    private final Fields fields;
    private final PlanService plans;

    ReadinessPages(ReadinessService readiness, PlanLayout layout, Fields fields, PlanService plans) {
        this.readiness = readiness;
        this.plans = plans;
        this.layout = layout;
        this.fields = fields;
    }

    /** One topic with its findings. */
    record Section(FindingTopic topic, List<FindingLine> findings) {
        /** The key of its words. */
        public String text() {
            return topic.name().toLowerCase(Locale.ROOT);
        }
    }

    @GetMapping("/plans/{fiscalYear}/readiness")
    Mono<String> page(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            ServerWebExchange exchange,
            Model model) {
        return readiness.read(fiscalYear).map(rows -> {
            layout.show(model, caller, rows.around().page(fiscalYear), "/plans/{fy}/readiness", exchange);
            if (!rows.planned()) {
                return "measures/core/no-plan";
            }
            Readiness found = Readiness.of(rows.facts(), plans.today());
            model.addAttribute("readiness", found);
            model.addAttribute("sections", sections(found, fiscalYear));
            model.addAttribute("later", lines(found.later(), fiscalYear));
            model.addAttribute("facts", rows.facts());
            model.addAttribute("seen", rows.notes().tag());
            return "measures/work/readiness";
        });
    }

    private static List<Section> sections(Readiness found, int fiscalYear) {
        return Arrays.stream(FindingTopic.values())
                .map(topic -> new Section(topic, lines(found.about(topic), fiscalYear)))
                .toList();
    }

    private static List<FindingLine> lines(List<Finding> findings, int fiscalYear) {
        return findings.stream()
                .map(finding -> FindingLine.of(finding, fiscalYear))
                .toList();
    }

    @Takes(Action.ANALYSE)
    @PostMapping("/plans/{fiscalYear}/readiness")
    Mono<String> write(@PathVariable int fiscalYear, ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(form -> form.toSingleValueMap())
                .flatMap(form -> readiness.write(fiscalYear, form.getOrDefault("seen", ""), ItaForm.read(form)))
                .thenReturn("redirect:/plans/%d/readiness?notice=saved#ita".formatted(fiscalYear));
    }

    @Takes(Action.ANALYSE)
    @PostMapping("/plans/{fiscalYear}/readiness/field")
    Mono<ResponseEntity<Saved>> saveField(@PathVariable int fiscalYear, @ModelAttribute FieldForm form) {
        return fields.save(readiness.plan(fiscalYear), form, ItaField::named, edit -> readiness.edit(fiscalYear, edit));
    }
}
