package prongsai.measures.field;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** For the fields of our own pages that save themselves; other systems have the API. */
@RestController
@RequestMapping(path = "/plans", produces = MediaType.APPLICATION_JSON_VALUE)
class FieldPages {
    private final FieldService fields;

    FieldPages(FieldService fields) {
        this.fields = fields;
    }

    record Form(
            @Nullable String name,
            @Nullable String value,
            @Nullable String seen) {
        Typed typed() {
            return new Typed(given(name), given(value), given(seen));
        }

        private static String given(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @PostMapping("/measures/{id}/field")
    Mono<Saved> saveMeasure(@PathVariable UUID id, @ModelAttribute Form form) {
        return fields.saveMeasure(id, form.typed());
    }

    @PostMapping("/tasks/{id}/field")
    Mono<Saved> saveTask(@PathVariable UUID id, @ModelAttribute Form form) {
        return fields.saveTask(id, form.typed());
    }
}
