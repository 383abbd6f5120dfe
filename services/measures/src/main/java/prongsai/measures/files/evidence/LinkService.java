package prongsai.measures.files.evidence;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.change.Touched;
import prongsai.measures.core.plan.Action;
import prongsai.web.LogContext;
import prongsai.web.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One piece of evidence for several tasks, for none, and gone. */
@Service
public class LinkService {
    private static final Logger log = LoggerFactory.getLogger(LinkService.class);

    private final PlanChanges changes;
    private final LinkStore links;
    private final EvidenceViewStore views;
    private final EvidenceStorage storage;

    LinkService(PlanChanges changes, LinkStore links, EvidenceViewStore views, EvidenceStorage storage) {
        this.changes = changes;
        this.links = links;
        this.views = views;
        this.storage = storage;
    }

    /**
     * Lets evidence of the same plan prove this task too; the value is all that proves it now. Errors: 400
     * {@code nothing-chosen} where it is none, 404 where some of it is not of the plan, 409 {@code evidence-replaced} where some
     * is not the latest edition; then none is linked.
     */
    public Mono<Changed<List<UUID>>> link(UUID task, Set<UUID> evidence) {
        return change(task, Action.LINK_EVIDENCE, evidence, plan -> links.link(plan, task, evidence));
    }

    /** The files stay with the plan, for other tasks. Errors: as {@link #link}. */
    public Mono<Changed<List<UUID>>> unlink(UUID task, Set<UUID> evidence) {
        return change(task, Action.UNLINK_EVIDENCE, evidence, plan -> links.unlink(task, evidence));
    }

    private Mono<Changed<List<UUID>>> change(
            UUID task, Action action, Set<UUID> evidence, Function<LockedPlan, Mono<Void>> apply) {
        return changes.change(
                new Target.OfTask(task),
                new Expected.Any(),
                action,
                plan -> links.known(plan, evidence)
                        .doOnNext(known -> require(known, evidence))
                        .then(Mono.defer(() -> links.ofTask(task)))
                        .flatMap(before -> apply.apply(plan)
                                .then(Mono.defer(() -> links.ofTask(task)))
                                .map(after -> new Change<>(task, before, after, after)
                                        .touching(new Touched.Proof(task, evidence)))));
    }

    private static void require(LinkStore.Known known, Set<UUID> evidence) {
        if (evidence.isEmpty()) {
            throw Problem.invalid("evidence", "nothing-chosen");
        }
        if (known.there() < evidence.size()) {
            throw Problem.notFound();
        }
        if (known.current() < evidence.size()) {
            throw new Problem(HttpStatus.CONFLICT, "evidence-replaced");
        }
    }

    /**
     * Forgets evidence, its earlier editions and their bytes; the value is the ids of what is gone. Errors: 409
     * {@code evidence-in-use} where it proves a task, {@code evidence-is-paper} where an agreement or a document is kept on it.
     */
    public Mono<Changed<List<UUID>>> remove(UUID id) {
        return changes.change(
                        new Target.OfEvidence(id),
                        new Expected.Any(),
                        Action.REMOVE_EVIDENCE,
                        plan -> views.find(id)
                                .flatMap(before -> links.remove(id)
                                        .filter(gone -> !gone.isEmpty())
                                        .switchIfEmpty(Mono.error(() -> inUse(before)))
                                        .map(gone -> new Change<>(id, before, null, new Gone(plan.lao(), gone))
                                                .touching(Touched.Evidence.of(gone)))))
                .flatMap(changed -> forget(changed.value())
                        .thenReturn(new Changed<>(
                                changed.fiscalYear(),
                                changed.revision(),
                                changed.value().evidence())));
    }

    private static Problem inUse(EvidenceView view) {
        if (view.uses().isEmpty() && !view.papers().isEmpty()) {
            String where = view.papers().stream()
                    .map(paper -> "%d (%s)".formatted(paper.measure(), paper.title()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            return new Problem(HttpStatus.CONFLICT, "evidence-is-paper", view.name(), where);
        }
        return new Problem(HttpStatus.CONFLICT, "evidence-in-use", view.name());
    }

    /** After the rows are gone, so that no row is ever without its bytes. */
    private Mono<Void> forget(Gone gone) {
        return Flux.fromIterable(gone.evidence())
                .flatMap(id -> storage.delete(StoredBytes.key(gone.lao(), id))
                        .doOnEach(LogContext.onError(e -> log.warn("Bytes without a row were left in storage", e)))
                        .onErrorComplete())
                .then();
    }

    private record Gone(UUID lao, List<UUID> evidence) {}
}
