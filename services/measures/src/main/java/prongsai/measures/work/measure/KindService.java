package prongsai.measures.work.measure;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.change.Touched;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.measures.core.plan.Action;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Says which of the seven kinds a measure is; what it already has stays, whatever its kind. */
@Service
class KindService {
    private final PlanChanges changes;
    private final KindStore kinds;

    KindService(PlanChanges changes, KindStore kinds) {
        this.changes = changes;
        this.kinds = kinds;
    }

    /** Errors: as {@link PlanChanges#change}, and what {@code edit} throws. */
    Mono<Changed<Optional<MeasureKind>>> edit(UUID id, Expected expected, UnaryOperator<Optional<MeasureKind>> edit) {
        return changes.change(
                new Target.OfMeasure(id),
                expected,
                Action.REWORD,
                plan -> kinds.find(id).flatMap(before -> {
                    Optional<MeasureKind> after = edit.apply(before);
                    return kinds.save(id, after)
                            .thenReturn(new Change<>(id, Written.of(before), Written.of(after), after)
                                    .touching(new Touched.NothingCounted()));
                }));
    }

    /** As the history tells it, so that a field's last writer is found there. */
    private record Written(@Nullable MeasureKind kind) {
        static Written of(Optional<MeasureKind> kind) {
            return new Written(kind.orElse(null));
        }
    }

    /** What a form or another system calls it; nothing for a measure of the LAO's own. Errors: 400. */
    static Optional<MeasureKind> named(String code) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(MeasureKind.find(code.strip()).orElseThrow(() -> Problem.invalid("kind", "unknown-kind")));
    }
}
