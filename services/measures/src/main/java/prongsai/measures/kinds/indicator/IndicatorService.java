package prongsai.measures.kinds.indicator;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.part.PartChanges;
import prongsai.measures.core.plan.Action;
import reactor.core.publisher.Mono;

/** Changes a measure's indicators. */
@Service
class IndicatorService {
    private final PartChanges changes;
    private final IndicatorStore indicators;

    IndicatorService(PartChanges changes, IndicatorStore indicators) {
        this.changes = changes;
        this.indicators = indicators;
    }

    /** Errors: as {@link PartChanges#edit}. */
    Mono<Changed<List<Indicator>>> edit(UUID measure, Expected expected, UnaryOperator<List<Indicator>> edit) {
        return changes.edit(measure, expected, Action.EDIT_MEASURE, indicators, (plan, before) -> edit.apply(before));
    }
}
