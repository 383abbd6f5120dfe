package prongsai.measures.work.measure;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import reactor.core.publisher.Mono;

/** The form that says which of the seven a measure is, and the same as a field that saves itself. */
@Controller
class KindPages {
    private final KindService kinds;
    private final Fields fields;

    KindPages(KindService kinds, Fields fields) {
        this.kinds = kinds;
        this.fields = fields;
    }

    record Form(@Nullable String kind, @Nullable String back) {}

    @Takes(Action.REWORD)
    @PostMapping("/plans/{fiscalYear}/measures/{id}/kind")
    Mono<String> set(@PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute Form form) {
        return kinds.edit(
                        id,
                        new Expected.Any(),
                        before -> KindService.named(Objects.requireNonNullElse(form.kind(), "")))
                .thenReturn(BackTo.section(form.back(), "saved", "kind"));
    }

    @Takes(Action.REWORD)
    @PostMapping("/plans/measures/{id}/kind/field")
    Mono<ResponseEntity<Saved>> saveField(@PathVariable UUID id, @ModelAttribute FieldForm form) {
        return fields.save(id, form, KindField.values(), edit -> kinds.edit(id, new Expected.Any(), edit));
    }
}
