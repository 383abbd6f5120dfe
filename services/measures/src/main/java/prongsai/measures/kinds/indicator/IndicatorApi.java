package prongsai.measures.kinds.indicator;

import java.math.BigDecimal;
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

/** Indicators, for other systems. */
@RestController
class IndicatorApi {
    private final IndicatorService indicators;

    IndicatorApi(IndicatorService indicators) {
        this.indicators = indicators;
    }

    /** @param id of one that is there; left out for a new one */
    record Row(
            @Nullable UUID id,
            @Nullable String subject,
            @Nullable String comparator,
            @Nullable BigDecimal target,
            @Nullable String unit,
            @Nullable String method,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal actual,
            @Nullable String sourceText)
            implements PartRow<Indicator> {
        @Override
        public Indicator as(UUID part) {
            if (target == null) {
                throw Problem.invalid("target", "field-missing", "target");
            }
            return new Indicator(
                    part,
                    Objects.requireNonNullElse(subject, ""),
                    Objects.requireNonNullElse(comparator, ""),
                    target,
                    Indicator.unit(unit),
                    Objects.requireNonNullElse(method, ""),
                    baseline,
                    actual,
                    Objects.requireNonNullElse(sourceText, ""));
        }
    }

    record Body(@Nullable List<Row> indicators) {
        List<Indicator> onto(List<Indicator> before) {
            return Parts.replaced("indicators", before, indicators);
        }
    }

    record Answer(UUID id, long revision, List<Indicator> indicators) {}

    @Takes(Action.EDIT_MEASURE)
    @PutMapping("/api/measures/v1/measures/{id}/indicators")
    Mono<ResponseEntity<Answer>> put(@PathVariable UUID id, IfMatch ifMatch, @RequestBody Body body) {
        return Mono.defer(() -> indicators.edit(id, ifMatch.expected(), body::onto))
                .map(changed -> ChangeAnswer.ok(changed, new Answer(id, changed.revision(), changed.value())));
    }
}
