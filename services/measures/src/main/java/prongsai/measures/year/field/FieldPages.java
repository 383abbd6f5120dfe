package prongsai.measures.year.field;

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
import prongsai.measures.year.structure.MeasureStructureService;
import prongsai.measures.year.structure.StepStructureService;
import reactor.core.publisher.Mono;

/** For the fields of our own pages that save themselves; other systems have the API. */
@Controller
class FieldPages {
    private static final Expected ANY = new Expected.Any();

    private final MeasureStructureService structures;
    private final StepStructureService steps;
    private final Fields fields;

    FieldPages(
            MeasureStructureService structures,
            StepStructureService steps,
            Fields fields) {
        this.structures = structures;
        this.steps = steps;
        this.fields = fields;
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/measures/{id}/structure/field")
    Mono<ResponseEntity<Saved>> saveStructure(@PathVariable UUID id, @ModelAttribute FieldForm form) {
        return fields.save(id, form, StructureField.values(), edit -> structures.edit(id, ANY, edit));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/plans/steps/{id}/field")
    Mono<ResponseEntity<Saved>> saveStep(@PathVariable UUID id, @ModelAttribute FieldForm form) {
        return fields.save(id, form, StepField.values(), edit -> steps.edit(id, ANY, edit));
    }
}
