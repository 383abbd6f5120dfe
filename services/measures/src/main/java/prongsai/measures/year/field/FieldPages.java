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
import prongsai.measures.work.measure.KindService;
import prongsai.measures.work.measure.MeasureService;
import prongsai.measures.work.readiness.ReadinessService;
import prongsai.measures.work.task.TaskEdit;
import prongsai.measures.work.task.TaskService;
import prongsai.measures.year.structure.MeasureStructureService;
import prongsai.measures.year.structure.StepStructureService;
import reactor.core.publisher.Mono;

/** For the fields of our own pages that save themselves; other systems have the API. */
@Controller
class FieldPages {
    private static final Expected ANY = new Expected.Any();

    private final MeasureService measures;
    private final KindService kinds;
    private final TaskService tasks;
    private final MeasureStructureService structures;
    private final StepStructureService steps;
    private final ReadinessService readiness;
    private final Fields fields;

    FieldPages(
            MeasureService measures,
            KindService kinds,
            TaskService tasks,
            MeasureStructureService structures,
            StepStructureService steps,
            ReadinessService readiness,
            Fields fields) {
        this.measures = measures;
        this.kinds = kinds;
        this.tasks = tasks;
        this.structures = structures;
        this.steps = steps;
        this.readiness = readiness;
        this.fields = fields;
    }

    @Takes(Action.EDIT_MEASURE)
    @PostMapping("/plans/measures/{id}/field")
    Mono<ResponseEntity<Saved>> saveMeasure(@PathVariable UUID id, @ModelAttribute FieldForm form) {
        return fields.save(id, form, MeasureField.values(), edit -> measures.edit(id, ANY, edit));
    }

    @Takes(Action.WORK)
    @PostMapping("/plans/tasks/{id}/field")
    Mono<ResponseEntity<Saved>> saveTask(@PathVariable UUID id, @ModelAttribute FieldForm form) {
        return fields.save(
                id, form, TaskField.values(), edit -> tasks.edit(id, ANY, before -> TaskEdit.to(edit.apply(before))));
    }

    @Takes(Action.EDIT_MEASURE)
    @PostMapping("/plans/measures/{id}/kind/field")
    Mono<ResponseEntity<Saved>> saveKind(@PathVariable UUID id, @ModelAttribute FieldForm form) {
        return fields.save(id, form, KindField.values(), edit -> kinds.edit(id, ANY, edit));
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

    @Takes(Action.ANALYSE)
    @PostMapping("/plans/{fiscalYear}/readiness/field")
    Mono<ResponseEntity<Saved>> saveIta(@PathVariable int fiscalYear, @ModelAttribute FieldForm form) {
        return fields.save(
                readiness.plan(fiscalYear), form, ItaField::named, edit -> readiness.edit(fiscalYear, edit));
    }
}
