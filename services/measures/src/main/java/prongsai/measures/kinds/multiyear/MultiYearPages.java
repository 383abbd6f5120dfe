package prongsai.measures.kinds.multiyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.page.BackTo;
import prongsai.measures.core.page.DateField;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.core.seen.Where;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDateException;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The forms of the plan over several years on the measure's page. */
@Controller
class MultiYearPages {
    private final MultiYearService service;
    private final PlanService plans;
    private final Conflicts conflicts;

    MultiYearPages(MultiYearService service, PlanService plans, Conflicts conflicts) {
        this.service = service;
        this.plans = plans;
        this.conflicts = conflicts;
    }

    /**
     * @param multiYearPlan the one that is chosen or written anew
     * @param seen tells what the form showed when it was drawn
     */
    record Form(
            @Nullable String action,
            @Nullable UUID multiYearPlan,
            @Nullable String title,
            @Nullable String from,
            @Nullable String to,
            @Nullable String naccEnteredOn,
            @Nullable String naccReference,
            @Nullable String naccUrl,
            @Nullable String seen,
            @Nullable String back) {
        Wish wish(FiscalYear near) {
            return switch (Objects.requireNonNullElse(action, "")) {
                case "none" -> new Wish.None();
                case "choose" -> multiYearPlan == null ? new Wish.None() : new Wish.Choose(multiYearPlan);
                case "make" -> new Wish.Make(details(near));
                case "save" -> new Wish.Rewrite(known(), details(near), Optional.ofNullable(seen));
                case "delete" -> new Wish.Delete(known());
                default -> throw Problem.invalid("action", "wrong-parameter", "action");
            };
        }

        private UUID known() {
            if (multiYearPlan == null) {
                throw Problem.invalid("multiYearPlan", "field-missing", "multiYearPlan");
            }
            return multiYearPlan;
        }

        private MultiYearDetails details(FiscalYear near) {
            return new MultiYearDetails(
                    text(title), year("from", from), year("to", to), entered(near), text(naccReference), text(naccUrl));
        }

        private @Nullable LocalDate entered(FiscalYear near) {
            return text(naccEnteredOn).isBlank() ? null : DateField.parse("naccEnteredOn", text(naccEnteredOn), near);
        }

        private static int year(String field, @Nullable String typed) {
            if (text(typed).isBlank()) {
                throw Problem.invalid(field, "field-missing", field);
            }
            try {
                return FiscalYear.parse(text(typed).strip()).year();
            } catch (ThaiDateException e) {
                throw DateField.problem(field, e);
            }
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "");
        }
    }

    @Takes(Action.REWORD)
    @PostMapping("/plans/{fiscalYear}/measures/{id}/multi-year-plan")
    Mono<String> write(@PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute Form form) {
        return conflicts
                .told(
                        Mono.fromSupplier(() -> Where.field(form.known(), List.of())),
                        service.fulfil(id, new Expected.Any(), () -> form.wish(plans.thisYear())))
                .thenReturn(BackTo.section(form.back(), "saved", "multi-year-plan"));
    }
}
