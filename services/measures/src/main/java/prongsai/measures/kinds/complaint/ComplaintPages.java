package prongsai.measures.kinds.complaint;

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
import prongsai.measures.core.plan.Takes;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.core.seen.Seen;
import prongsai.measures.core.seen.Where;
import prongsai.measures.core.value.Complaint;
import prongsai.measures.core.value.NumberField;
import prongsai.measures.core.value.Part;
import reactor.core.publisher.Mono;

/** The form of one complaint on the measure's page. */
@Controller
class ComplaintPages {
    private final ListChanges changes;
    private final ListTable<Complaint> complaints;
    private final Conflicts conflicts;

    ComplaintPages(ListChanges changes, ListTable<Complaint> complaints, Conflicts conflicts) {
        this.changes = changes;
        this.complaints = complaints;
        this.conflicts = conflicts;
    }

    /**
     * @param complaint empty for a new one
     * @param seen tells what the form showed when it was drawn
     */
    record Form(
            @Nullable String action,
            @Nullable UUID complaint,
            @Nullable Integer month,
            @Nullable String subject,
            @Nullable String kind,
            @Nullable String count,
            @Nullable String lastYear,
            @Nullable String seen,
            @Nullable String back) {
        List<Part<Complaint>> onto(List<Part<Complaint>> before) {
            if (complaint == null) {
                return Parts.with(before, Part.fresh("none".equals(action) ? Complaint.none(of(), last()) : written()));
            }
            seen(Parts.find(before, complaint).value()).require(seen);
            return "delete".equals(action)
                    ? Parts.without(before, complaint)
                    : Parts.changed(before, complaint, part -> part.map(old -> written()));
        }

        private Complaint written() {
            return new Complaint(
                    of(),
                    Objects.requireNonNullElse(subject, ""),
                    Objects.requireNonNullElse(kind, ""),
                    whole(),
                    last());
        }

        private int of() {
            return Objects.requireNonNullElse(month, 0);
        }

        private @Nullable Integer whole() {
            return NumberField.whole("count", count);
        }

        private @Nullable Integer last() {
            return NumberField.whole("lastYear", lastYear);
        }

        private static Seen seen(Complaint shown) {
            return Seen.of("month", shown.month())
                    .and("subject", shown.subject())
                    .and("kind", shown.kind())
                    .and("count", shown.count())
                    .and("lastYear", shown.lastYear());
        }

        Where where(UUID measure) {
            return complaint == null ? Where.field(measure, List.of()) : Where.part(measure, complaint);
        }
    }

    @Takes(Action.WORK)
    @PostMapping("/plans/{fiscalYear}/measures/{id}/complaints")
    Mono<String> write(@PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute Form form) {
        return conflicts
                .told(
                        Mono.fromSupplier(() -> form.where(id)),
                        changes.edit(complaints, id, new Expected.Any(), form::onto))
                .map(changed -> BackTo.list(
                        form.back(), "complaints", PartDone.of(form.action(), form.complaint()), changed.revision()));
    }
}
