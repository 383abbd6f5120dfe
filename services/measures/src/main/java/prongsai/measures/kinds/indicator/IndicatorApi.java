package prongsai.measures.kinds.indicator;

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
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.Part;
import reactor.core.publisher.Mono;

/** Indicators, for other systems. */
@RestController
class IndicatorApi {
    private final ListChanges changes;
    private final ListTable<Indicator> indicators;

    IndicatorApi(ListChanges changes, ListTable<Indicator> indicators) {
        this.changes = changes;
        this.indicators = indicators;
    }

    record Answer(UUID id, long revision, List<Part<Indicator>> indicators) {}

    record Body(@Nullable List<PartRow<Indicator>> indicators) {}

    @Takes(Action.EDIT_MEASURE)
    @PutMapping("/api/measures/v1/measures/{id}/indicators")
    Mono<ResponseEntity<Answer>> put(@PathVariable UUID id, IfMatch ifMatch, @RequestBody Body body) {
        return Mono.defer(() -> changes.replace(indicators, id, ifMatch.expected(), body.indicators()))
                .map(changed -> ChangeAnswer.ok(changed, new Answer(id, changed.revision(), changed.value())));
    }
}
