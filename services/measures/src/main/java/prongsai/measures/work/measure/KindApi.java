package prongsai.measures.work.measure;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import prongsai.measures.core.change.ChangeAnswer;
import prongsai.measures.core.change.IfMatch;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import reactor.core.publisher.Mono;

/** The kind of a measure, for other systems. */
@RestController
class KindApi {
    private final KindService kinds;

    KindApi(KindService kinds) {
        this.kinds = kinds;
    }

    /** @param kind null or left out: none of the seven */
    record Body(@Nullable String kind) {}

    record Answer(UUID id, long revision, @Nullable MeasureKind kind) {}

    @Takes(Action.REWORD)
    @PutMapping("/api/measures/v1/measures/{id}/kind")
    Mono<ResponseEntity<Answer>> put(@PathVariable UUID id, IfMatch ifMatch, @RequestBody Body body) {
        return Mono.defer(() -> kinds.edit(
                        id,
                        ifMatch.expected(),
                        before -> KindService.named(Objects.requireNonNullElse(body.kind(), ""))))
                .map(changed -> ChangeAnswer.ok(
                        changed,
                        new Answer(id, changed.revision(), changed.value().orElse(null))));
    }
}
