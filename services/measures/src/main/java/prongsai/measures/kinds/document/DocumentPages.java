package prongsai.measures.kinds.document;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.field.FieldForm;
import prongsai.measures.core.field.Fields;
import prongsai.measures.core.field.Saved;
import prongsai.measures.core.page.BackTo;
import prongsai.measures.core.page.PartDone;
import prongsai.measures.core.part.ListChanges;
import prongsai.measures.core.part.ListTable;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.core.value.MeasureDocument;
import reactor.core.publisher.Mono;

/** The forms of a measure's papers on its page. */
@Controller
class DocumentPages {
    private final ListChanges changes;
    private final ListTable<MeasureDocument> documents;
    private final PlanService plans;
    private final Conflicts conflicts;
    private final Fields fields;

    DocumentPages(
            ListChanges changes,
            ListTable<MeasureDocument> documents,
            PlanService plans,
            Conflicts conflicts,
            Fields fields) {
        this.changes = changes;
        this.documents = documents;
        this.plans = plans;
        this.conflicts = conflicts;
        this.fields = fields;
    }

    @Takes(Action.WORK)
    @PostMapping("/plans/{fiscalYear}/measures/{id}/documents")
    Mono<String> write(@PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute DocumentForm form) {
        return conflicts
                .told(
                        Mono.fromSupplier(() -> form.where(id)),
                        changes.edit(documents, id, new Expected.Any(), before -> form.onto(before, plans.today())))
                .map(changed -> BackTo.list(
                        form.back(), "documents", PartDone.of(form.action(), form.document()), changed.revision()));
    }

    @Takes(Action.WORK)
    @PostMapping("/plans/measures/{id}/documents/field")
    Mono<ResponseEntity<Saved>> saveField(@PathVariable UUID id, @ModelAttribute FieldForm form) {
        return fields.savePart(
                id, form, PaperField.values(), edit -> changes.edit(documents, id, new Expected.Any(), edit));
    }
}
