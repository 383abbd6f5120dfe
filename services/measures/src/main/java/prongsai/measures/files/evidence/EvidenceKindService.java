package prongsai.measures.files.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.change.Touched;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.seen.Seen;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Says of evidence that is there which of its measures' kinds it is. */
@Service
class EvidenceKindService {
    private final PlanChanges changes;
    private final EvidenceKindStore kinds;

    EvidenceKindService(PlanChanges changes, EvidenceKindStore kinds) {
        this.changes = changes;
        this.kinds = kinds;
    }

    /** As history has it. */
    record Kind(String kind) {}

    /**
     * Errors: as {@link PlanChanges#change}; 400 {@code unknown-evidence-kind} for what none of its measures asks for;
     * {@code ChangedMeanwhile} where somebody else said since the form was drawn.
     *
     * @param kind empty for none
     * @param seen the tag of what the form showed
     */
    Mono<Changed<Kind>> say(UUID evidence, String kind, @Nullable String seen) {
        return changes.change(
                new Target.OfEvidence(evidence),
                new Expected.Any(),
                Action.DESCRIBE_EVIDENCE,
                plan -> kinds.find(evidence).flatMap(before -> {
                    Seen.of("kind", before).require(seen);
                    return require(evidence, kind)
                            .then(Mono.defer(() -> kinds.save(evidence, kind)))
                            .thenReturn(new Change<>(evidence, new Kind(before), new Kind(kind), new Kind(kind))
                                    .touching(new Touched.NothingCounted()));
                }));
    }

    private Mono<Void> require(UUID evidence, String kind) {
        return kinds.wanted(new Destination.InPlaceOf(evidence))
                .filter(wanted -> kind.isEmpty() || wanted.has(kind))
                .switchIfEmpty(Mono.error(() -> Problem.invalid("kind", "unknown-evidence-kind", kind)))
                .then();
    }
}
