package prongsai.measures.year.structure;

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
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import reactor.core.publisher.Mono;

/** The fields that save themselves on the page where a plan is built. */
@Controller
class StructureFieldPages {
    private static final Expected ANY = new Expected.Any();

    private final MeasureStructureService measures;
    private final StepStructureService steps;
    private final Fields fields;

    StructureFieldPages(MeasureStructureService measures, StepStructureService steps, Fields fields) {
        this.measures = measures;
        this.steps = steps;
        this.fields = fields;
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/measures/{id}/structure/field")
    Mono<ResponseEntity<Saved>> saveMeasure(@PathVariable UUID id, @ModelAttribute FieldForm form) {
        return fields.save(id, form, StructureField.values(), edit -> measures.edit(id, ANY, edit));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/steps/{id}/field")
    Mono<ResponseEntity<Saved>> saveStep(@PathVariable UUID id, @ModelAttribute FieldForm form) {
        return fields.save(id, form, StepField.values(), edit -> steps.edit(id, ANY, edit));
    }
}
