package prongsai.measures.kinds.disclosure;

import java.time.LocalDate;
import java.util.List;
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
import prongsai.measures.core.part.PartRow;
import prongsai.measures.core.part.Parts;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Checklists of disclosure, for other systems. */
@RestController
class DisclosureApi {
    private final DisclosureService disclosure;

    DisclosureApi(DisclosureService disclosure) {
        this.disclosure = disclosure;
    }

    record CheckRow(
            int quarter, @Nullable String url, @Nullable LocalDate checkedOn) {
        Topic.Check check() {
            if (checkedOn == null) {
                throw Problem.invalid("checkedOn", "field-missing", "checkedOn");
            }
            return new Topic.Check(quarter, Objects.requireNonNullElse(url, ""), checkedOn);
        }
    }

    /** @param id of one that is there; left out for a new one */
    record Row(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable List<CheckRow> checks) implements PartRow<Topic> {
        @Override
        public Topic as(UUID part) {
            return new Topic(
                    part,
                    Objects.requireNonNullElse(title, ""),
                    checks == null
                            ? List.of()
                            : checks.stream().map(CheckRow::check).toList());
        }
    }

    record Body(@Nullable List<Row> topics) {
        List<Topic> onto(List<Topic> before) {
            return Parts.replaced("topics", before, topics);
        }
    }

    record Answer(UUID id, long revision, List<Topic> topics) {}

    @Takes(Action.WORK)
    @PutMapping("/api/measures/v1/measures/{id}/topics")
    Mono<ResponseEntity<Answer>> put(@PathVariable UUID id, IfMatch ifMatch, @RequestBody Body body) {
        return Mono.defer(() -> disclosure.edit(id, ifMatch.expected(), body::onto))
                .map(changed -> ChangeAnswer.ok(changed, new Answer(id, changed.revision(), changed.value())));
    }
}
