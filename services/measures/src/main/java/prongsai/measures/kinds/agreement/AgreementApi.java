package prongsai.measures.kinds.agreement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import prongsai.measures.core.change.ChangeAnswer;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.IfMatch;
import prongsai.measures.core.part.ListChanges;
import prongsai.measures.core.part.ListTable;
import prongsai.measures.core.part.PartRow;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.Part;
import reactor.core.publisher.Mono;

/** Agreements on performance, for other systems. */
@RestController
class AgreementApi {
    private final ListChanges changes;
    private final ListTable<Agreement> agreements;
    private final AgreementService service;

    AgreementApi(ListChanges changes, ListTable<Agreement> agreements, AgreementService service) {
        this.changes = changes;
        this.agreements = agreements;
        this.service = service;
    }

    record Answer(UUID id, long revision, List<Part<Agreement>> agreements) {}

    record Body(@Nullable List<PartRow<Agreement>> agreements) {}

    @Takes(Action.WORK)
    @PutMapping("/api/measures/v1/measures/{id}/agreements")
    Mono<ResponseEntity<Answer>> put(@PathVariable UUID id, IfMatch ifMatch, @RequestBody Body body) {
        return Mono.defer(() -> changes.replace(agreements, id, ifMatch.expected(), body.agreements()))
                .map(changed -> answer(id, changed));
    }

    @Takes(Action.WORK)
    @PostMapping("/api/measures/v1/measures/{id}/agreements/draw")
    Mono<ResponseEntity<Answer>> draw(@PathVariable UUID id, IfMatch ifMatch) {
        return Mono.defer(() -> service.draw(id, ifMatch.expected())).map(changed -> answer(id, changed));
    }

    private static ResponseEntity<Answer> answer(UUID id, Changed<List<Part<Agreement>>> changed) {
        return ChangeAnswer.ok(changed, new Answer(id, changed.revision(), changed.value()));
    }
}
