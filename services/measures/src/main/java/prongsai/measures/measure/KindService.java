package prongsai.measures.measure;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import prongsai.measures.change.Change;
import prongsai.measures.change.Changed;
import prongsai.measures.change.Expected;
import prongsai.measures.change.PlanChanges;
import prongsai.measures.change.Target;
import prongsai.measures.kind.MeasureKind;
import prongsai.measures.plan.Action;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Says which of the seven kinds a measure is; what it already has stays, whatever its kind. */
@Service
public class KindService {
    private final PlanChanges changes;
    private final KindStore kinds;

    KindService(PlanChanges changes, KindStore kinds) {
        this.changes = changes;
        this.kinds = kinds;
    }

    /** Errors: as {@link PlanChanges#change}, and what {@code kind} throws. */
    public Mono<Changed<Optional<MeasureKind>>> set(UUID id, Expected expected, Supplier<Optional<MeasureKind>> kind) {
        return changes.change(
                new Target.OfMeasure(id),
                expected,
                Action.EDIT_MEASURE,
                plan -> kinds.find(id).flatMap(before -> {
                    Optional<MeasureKind> after = kind.get();
                    return kinds.save(id, after)
                            .thenReturn(new Change<>(id, before.orElse(null), after.orElse(null), after));
                }));
    }

    /** What a form or another system calls it; nothing for a measure of the LAO's own. Errors: 400. */
    static Optional<MeasureKind> named(String code) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(MeasureKind.find(code.strip()).orElseThrow(() -> Problem.invalid("kind", "unknown-kind")));
    }
}
