package prongsai.measures.kinds.disclosure;

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
import prongsai.measures.core.value.Part;
import prongsai.measures.core.value.Topic;
import reactor.core.publisher.Mono;

/** Checklists of disclosure, for other systems. */
@RestController
class DisclosureApi {
    private final ListChanges changes;
    private final ListTable<Topic> topics;

    DisclosureApi(ListChanges changes, ListTable<Topic> topics) {
        this.changes = changes;
        this.topics = topics;
    }

    record Answer(UUID id, long revision, List<Part<Topic>> topics) {}

    record Body(@Nullable List<PartRow<Topic>> topics) {}

    @Takes(Action.WORK)
    @PutMapping("/api/measures/v1/measures/{id}/topics")
    Mono<ResponseEntity<Answer>> put(@PathVariable UUID id, IfMatch ifMatch, @RequestBody Body body) {
        return Mono.defer(() -> changes.replace(topics, id, ifMatch.expected(), body.topics()))
                .map(changed -> ChangeAnswer.ok(changed, new Answer(id, changed.revision(), changed.value())));
    }
}
