package prongsai.measures.year.outline;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.kinds.multiyear.MultiYearDetails;
import prongsai.measures.kinds.multiyear.MultiYearService;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Reads last year's outline, and writes outlines into a plan. Works inside a change of the plan. */
@Service
public class OutlineService {
    private final OutlineStore store;
    private final MultiYearService multiYear;

    OutlineService(OutlineStore store, MultiYearService multiYear) {
        this.store = store;
        this.multiYear = multiYear;
    }

    /** The latest year before this one that has a plan; empty where there is none. */
    public Mono<YearOutline> latestBefore(int fiscalYear) {
        return store.latestBefore(fiscalYear);
    }

    /**
     * Puts measures at the end of the plan, with tasks that are due in its year. A span of years becomes a reference to
     * the LAO's plan over those years.
     *
     * <p>Errors: 400 as {@link MeasureOutline#checked}.
     *
     * @return their ids in the same order
     */
    public Mono<List<UUID>> add(LockedPlan plan, List<MeasureOutline> given) {
        List<MeasureOutline> outlines = IntStream.range(0, given.size())
                .mapToObj(i -> Problem.at("measures[%d]".formatted(i), given.get(i)::checked))
                .toList();
        OutlineDocument document = new OutlineDocument(new FiscalYear(plan.fiscalYear()), outlines);
        return multiYear.ensure(plan, spans(outlines)).then(Mono.defer(() -> store.insert(plan, document)));
    }

    private static Set<MultiYearDetails> spans(List<MeasureOutline> outlines) {
        return outlines.stream()
                .map(MeasureOutline::span)
                .filter(Objects::nonNull)
                .map(span -> MultiYearDetails.of(span.from(), span.to()))
                .collect(Collectors.toSet());
    }
}
