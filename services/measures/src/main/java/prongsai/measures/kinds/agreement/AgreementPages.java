package prongsai.measures.kinds.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.page.BackTo;
import prongsai.measures.core.page.PartDone;
import prongsai.measures.core.part.ListChanges;
import prongsai.measures.core.part.ListTable;
import prongsai.measures.core.part.Parts;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.core.seen.Seen;
import prongsai.measures.core.seen.Where;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.DoneDate;
import prongsai.measures.core.value.Part;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The forms of the pairs on the measure's page. */
@Controller
class AgreementPages {
    private final ListChanges changes;
    private final ListTable<Agreement> agreements;
    private final AgreementService service;
    private final PlanService plans;
    private final Conflicts conflicts;

    AgreementPages(
            ListChanges changes,
            ListTable<Agreement> agreements,
            AgreementService service,
            PlanService plans,
            Conflicts conflicts) {
        this.changes = changes;
        this.agreements = agreements;
        this.service = service;
        this.plans = plans;
        this.conflicts = conflicts;
    }

    /**
     * @param agreement empty for a new pair
     * @param seen tells what the form showed when it was drawn
     */
    record Form(
            @Nullable String action,
            @Nullable UUID agreement,
            @Nullable String superior,
            @Nullable String subordinate,
            @Nullable String signedOn,
            @Nullable UUID evidence,
            @Nullable String url,
            @Nullable String seen,
            @Nullable String back) {
        List<Part<Agreement>> onto(List<Part<Agreement>> before, LocalDate today) {
            if (agreement == null) {
                return Parts.with(
                        before,
                        Part.fresh(Agreement.unsigned(
                                Objects.requireNonNullElse(superior, ""),
                                Objects.requireNonNullElse(subordinate, ""))));
            }
            seen(Parts.find(before, agreement).value()).require(seen);
            return switch (Objects.requireNonNullElse(action, "")) {
                case "delete" -> Parts.without(before, agreement);
                case "sign" ->
                    Parts.changed(
                            before,
                            agreement,
                            part -> part.map(pair -> pair.signed(
                                    DoneDate.typed("signedOn", signedOn, today),
                                    evidence,
                                    Objects.requireNonNullElse(url, ""))));
                case "undo" ->
                    Parts.changed(
                            before,
                            agreement,
                            part -> part.map(pair -> pair.signed(null, pair.evidenceId(), pair.url())));
                default -> throw Problem.invalid("action", "wrong-parameter", "action");
            };
        }

        /** What the form of signing shows. */
        private static Seen seen(Agreement pair) {
            return Seen.of("signedOn", pair.signedOn())
                    .and("evidence", pair.evidenceId())
                    .and("url", pair.url());
        }

        Where where(UUID measure) {
            return agreement == null ? Where.field(measure, List.of()) : Where.part(measure, agreement);
        }
    }

    @Takes(Action.WORK)
    @PostMapping("/plans/{fiscalYear}/measures/{id}/agreements")
    Mono<String> write(@PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute Form form) {
        return conflicts
                .told(
                        Mono.fromSupplier(() -> form.where(id)),
                        changes.edit(agreements, id, new Expected.Any(), before -> form.onto(before, plans.today())))
                .map(changed -> BackTo.list(
                        form.back(), "agreements", PartDone.of(form.action(), form.agreement()), changed.revision()));
    }

    @Takes(Action.WORK)
    @PostMapping("/plans/{fiscalYear}/measures/{id}/agreements/draw")
    Mono<String> draw(@PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute Form form) {
        return service.draw(id, new Expected.Any()).thenReturn(BackTo.section(form.back(), "saved", "agreements"));
    }
}
