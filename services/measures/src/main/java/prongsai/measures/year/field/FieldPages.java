package prongsai.measures.year.field;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import reactor.core.publisher.Mono;

/** For the fields of our own pages that save themselves; other systems have the API. */
@RestController
@RequestMapping(path = "/plans", produces = MediaType.APPLICATION_JSON_VALUE)
class FieldPages {
    private final FieldService fields;

    FieldPages(FieldService fields) {
        this.fields = fields;
    }

    /** @param part of a list which one; in the address's query */
    record Form(
            @Nullable String name,
            @Nullable String value,
            @Nullable String seen,
            @Nullable UUID part) {
        Typed typed() {
            return new Typed(given(name), given(value), given(seen));
        }

        private static String given(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @Takes(Action.EDIT_MEASURE)
    @PostMapping("/measures/{id}/field")
    Mono<Saved> saveMeasure(@PathVariable UUID id, @ModelAttribute Form form) {
        return fields.saveMeasure(id, form.typed());
    }

    @Takes(Action.WORK)
    @PostMapping("/tasks/{id}/field")
    Mono<Saved> saveTask(@PathVariable UUID id, @ModelAttribute Form form) {
        return fields.saveTask(id, form.typed());
    }

    @Takes(Action.EDIT_MEASURE)
    @PostMapping("/measures/{id}/kind/field")
    Mono<Saved> saveKind(@PathVariable UUID id, @ModelAttribute Form form) {
        return fields.saveKind(id, form.typed());
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/measures/{id}/structure/field")
    Mono<Saved> saveStructure(@PathVariable UUID id, @ModelAttribute Form form) {
        return fields.saveStructure(id, form.typed());
    }

    @Takes(Action.EDIT_MEASURE)
    @PostMapping("/measures/{id}/indicators/field")
    Mono<Saved> saveIndicator(@PathVariable UUID id, @ModelAttribute Form form) {
        return fields.saveIndicator(id, form.part(), form.typed());
    }

    @Takes(Action.WORK)
    @PostMapping("/measures/{id}/documents/field")
    Mono<Saved> savePaper(@PathVariable UUID id, @ModelAttribute Form form) {
        return fields.savePaper(id, form.part(), form.typed());
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/steps/{id}/field")
    Mono<Saved> saveStep(@PathVariable UUID id, @ModelAttribute Form form) {
        return fields.saveStep(id, form.typed());
    }

    @Takes(Action.ANALYSE)
    @PostMapping("/{fiscalYear}/readiness/field")
    Mono<Saved> saveIta(@PathVariable int fiscalYear, @ModelAttribute Form form) {
        return fields.saveIta(fiscalYear, form.typed());
    }
}
