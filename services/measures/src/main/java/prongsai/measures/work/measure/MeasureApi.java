package prongsai.measures.work.measure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import prongsai.measures.core.change.ChangeAnswer;
import prongsai.measures.core.change.IfMatch;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Measures, for other systems. */
@RestController
class MeasureApi {
    private final MeasureService measures;

    MeasureApi(MeasureService measures) {
        this.measures = measures;
    }

    /** All but {@code allUnits} must be there: a PUT says the whole. */
    record Body(
            @Nullable String title,
            boolean allUnits,
            @Nullable List<String> units,
            @Nullable List<String> results,
            @Nullable List<String> outcomes) {
        MeasureEdit edit() {
            return new MeasureEdit(
                    there("title", title),
                    allUnits,
                    there("units", units),
                    there("results", results),
                    there("outcomes", outcomes));
        }

        private static <T> T there(String field, @Nullable T value) {
            if (value == null) {
                throw Problem.invalid(field, "field-missing", field);
            }
            return value;
        }
    }

    record Answer(UUID id, long revision, MeasureEdit measure) {}

    @Takes(Action.EDIT_MEASURE)
    @PutMapping("/api/measures/v1/measures/{id}")
    Mono<ResponseEntity<Answer>> put(@PathVariable UUID id, IfMatch ifMatch, @RequestBody Body body) {
        return Mono.defer(() -> measures.edit(id, ifMatch.expected(), before -> body.edit()))
                .map(changed -> ChangeAnswer.ok(changed, new Answer(id, changed.revision(), changed.value())));
    }
}
