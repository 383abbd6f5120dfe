package prongsai.measures.kinds.complaint;

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
import prongsai.measures.core.value.Complaint;
import prongsai.measures.core.value.Part;
import reactor.core.publisher.Mono;

/** Complaints received, for other systems. */
@RestController
class ComplaintApi {
    private final ListChanges changes;
    private final ListTable<Complaint> complaints;

    ComplaintApi(ListChanges changes, ListTable<Complaint> complaints) {
        this.changes = changes;
        this.complaints = complaints;
    }

    record Answer(UUID id, long revision, List<Part<Complaint>> complaints) {}

    record Body(@Nullable List<PartRow<Complaint>> complaints) {}

    @Takes(Action.WORK)
    @PutMapping("/api/measures/v1/measures/{id}/complaints")
    Mono<ResponseEntity<Answer>> put(@PathVariable UUID id, IfMatch ifMatch, @RequestBody Body body) {
        return Mono.defer(() -> changes.replace(complaints, id, ifMatch.expected(), body.complaints()))
                .map(changed -> ChangeAnswer.ok(changed, new Answer(id, changed.revision(), changed.value())));
    }
}
