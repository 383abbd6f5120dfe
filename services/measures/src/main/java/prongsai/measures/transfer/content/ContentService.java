package prongsai.measures.transfer.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.plan.Action;
import prongsai.measures.kinds.multiyear.MultiYearDetails;
import prongsai.measures.kinds.multiyear.MultiYearService;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Fills an LAO's empty year with a whole plan: all or nothing. */
@Service
public class ContentService {
    private final PlanChanges changes;
    private final ContentStore store;
    private final MultiYearService multiYear;

    ContentService(PlanChanges changes, ContentStore store, MultiYearService multiYear) {
        this.changes = changes;
        this.store = store;
        this.multiYear = multiYear;
    }

    /**
     * Errors: as {@link PlanChanges#change}, 400 as {@link ContentValues#checked(PlanContent)}, and 409
     * {@code import-not-empty}; then nothing has changed.
     */
    public Mono<Changed<Counts>> fill(PlanContent given) {
        return Mono.fromSupplier(() -> ContentValues.checked(given)).flatMap(this::write);
    }

    private Mono<Changed<Counts>> write(PlanContent content) {
        Counts counts = Counts.of(content);
        return changes.change(
                new Target.OfYearOrNew(content.fiscalYear()),
                new Expected.Any(),
                Action.IMPORT,
                plan -> requireEmpty(plan)
                        .then(Mono.defer(() -> multiYear.ensure(plan, spans(content))))
                        .then(Mono.defer(() -> store.insert(plan, new ContentRows(content))))
                        .thenReturn(new Change<>(plan.id(), null, counts, counts)));
    }

    /** What the content says of them; of a span that a measure only names, the usual. */
    private static Collection<MultiYearDetails> spans(PlanContent content) {
        Map<PlanContent.Span, MultiYearDetails> all = new LinkedHashMap<>();
        content.multiYearPlans().forEach(plan -> all.put(new PlanContent.Span(plan.from(), plan.to()), plan));
        content.measures().stream()
                .map(PlanContent.Measure::span)
                .filter(Objects::nonNull)
                .forEach(span -> all.computeIfAbsent(span, key -> MultiYearDetails.of(key.from(), key.to())));
        return all.values();
    }

    private Mono<Void> requireEmpty(LockedPlan plan) {
        return store.measures(plan.id())
                .flatMap(measures -> measures == 0
                        ? Mono.empty()
                        : Mono.error(new Problem(
                                HttpStatus.CONFLICT, "import-not-empty", String.valueOf(plan.fiscalYear()), measures)));
    }
}
