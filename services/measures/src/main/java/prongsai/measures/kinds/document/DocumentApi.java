package prongsai.measures.kinds.document;

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
import prongsai.measures.core.part.ListChanges;
import prongsai.measures.core.part.ListTable;
import prongsai.measures.core.part.PartRow;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.core.value.MeasureDocument;
import prongsai.measures.core.value.Part;
import reactor.core.publisher.Mono;

/** The papers of a measure, for other systems. */
@RestController
class DocumentApi {
    private final ListChanges changes;
    private final ListTable<MeasureDocument> documents;

    DocumentApi(ListChanges changes, ListTable<MeasureDocument> documents) {
        this.changes = changes;
        this.documents = documents;
    }

    record Answer(UUID id, long revision, List<Part<MeasureDocument>> documents) {}

    record Body(@Nullable List<PartRow<MeasureDocument>> documents) {}

    @Takes(Action.WORK)
    @PutMapping("/api/measures/v1/measures/{id}/documents")
    Mono<ResponseEntity<Answer>> put(@PathVariable UUID id, IfMatch ifMatch, @RequestBody Body body) {
        return Mono.defer(() -> changes.replace(documents, id, ifMatch.expected(), body.documents()))
                .map(changed -> ChangeAnswer.ok(changed, new Answer(id, changed.revision(), changed.value())));
    }
}
