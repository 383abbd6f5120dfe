package prongsai.measures.work.approval;

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
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The page of a year's signatures: "whose turn is it, and what do I sign?". */
@Controller
class ApprovalPages {
    private static final String PATH = "/plans/{fiscalYear}/approval";

    private final ApprovalService approval;
    private final PlanLayout layout;
    private final PlanService plans;

    ApprovalPages(ApprovalService approval, PlanLayout layout, PlanService plans) {
        this.plans = plans;
        this.approval = approval;
        this.layout = layout;
    }

    @GetMapping(PATH)
    Mono<String> page(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            ServerWebExchange exchange,
            Model model) {
        return approval.read(fiscalYear).map(rows -> {
            layout.show(model, caller, rows.around().page(fiscalYear), "/plans/{fy}/approval", exchange);
            if (rows.plan() == null) {
                return "measures/core/no-plan";
            }
            ApprovalView view = ApprovalView.of(rows, rows.plan(), caller, plans.today());
            model.addAttribute("view", view);
            model.addAttribute("maySubmit", rows.plan().stage().allows(Action.SUBMIT, caller));
            model.addAttribute("mayRecall", rows.plan().stage().allows(Action.RECALL, caller));
            model.addAttribute("mayReopen", rows.plan().stage().allows(Action.REOPEN, caller));
            model.addAttribute("band", null);
            return "measures/work/approval";
        });
    }

    /** @param kind plan or report */
    record SubmitForm(@Nullable String kind, @Nullable String comment) {}

    @Takes(Action.SUBMIT)
    @PostMapping(PATH + "/submission")
    Mono<String> submit(
            @AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear, @ModelAttribute SubmitForm form) {
        SubmissionKind kind = "report".equals(form.kind()) ? SubmissionKind.REPORT : SubmissionKind.PLAN;
        return approval.submit(caller, fiscalYear, kind, form.comment()).thenReturn(back(fiscalYear, "submitted"));
    }

    /**
     * @param round that the form showed
     * @param capacity own or acting
     */
    record ActForm(
            @Nullable UUID round,
            @Nullable String position,
            @Nullable String capacity,
            @Nullable String orderNumber,
            @Nullable String comment) {
        Signature signature() {
            return Signature.of(position, capacity, orderNumber, comment);
        }

        UUID ofRound() {
            if (round == null) {
                throw Problem.invalid("round", "field-missing", "round");
            }
            return round;
        }
    }

    @Takes(Action.SIGN)
    @PostMapping(PATH + "/signature")
    Mono<String> sign(
            @AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear, @ModelAttribute ActForm form) {
        return Mono.defer(() -> approval.sign(caller, fiscalYear, form.ofRound(), form.signature()))
                .thenReturn(back(fiscalYear, "signed"));
    }

    @Takes(Action.RETURN)
    @PostMapping(PATH + "/return")
    Mono<String> giveBack(
            @AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear, @ModelAttribute ActForm form) {
        return Mono.defer(() -> approval.giveBack(caller, fiscalYear, form.ofRound(), form.signature()))
                .thenReturn(back(fiscalYear, "returned"));
    }

    @Takes(Action.RECALL)
    @PostMapping(PATH + "/recall")
    Mono<String> recall(
            @AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear, @ModelAttribute ActForm form) {
        return Mono.defer(() -> approval.recall(caller, fiscalYear, form.ofRound()))
                .thenReturn(back(fiscalYear, "recalled"));
    }

    @Takes(Action.REOPEN)
    @PostMapping(PATH + "/reopening")
    Mono<String> reopen(
            @AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear, @ModelAttribute ActForm form) {
        return approval.reopen(caller, fiscalYear, form.comment()).thenReturn(back(fiscalYear, "reopened"));
    }

    private static String back(int fiscalYear, String notice) {
        return "redirect:/plans/%d/approval?notice=%s".formatted(fiscalYear, notice);
    }
}
