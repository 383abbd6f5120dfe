package prongsai.measures.transfer.returning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.Identified;
import prongsai.measures.core.value.MeasureDocument;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.MonthReport;
import prongsai.measures.core.value.Part;

/** A sheet holds no evidence: what was kept on a paper before stays on it. */
final class Papers {
    private final Plan.Measure before;

    Papers(Plan.Measure before) {
        this.before = before;
    }

    /**
     * The lists on the papers of before.
     *
     * @param months those that the reports of a document had in the plan, by their months now
     */
    MeasureLists on(MeasureLists lists, Map<Class<?>, List<UUID>> ids, Map<UUID, Map<Integer, Integer>> months) {
        List<UUID> agreements = ids.getOrDefault(Agreement.class, List.of());
        List<UUID> documents = ids.getOrDefault(MeasureDocument.class, List.of());
        return new MeasureLists(
                lists.indicators(),
                IntStream.range(0, lists.agreements().size())
                        .mapToObj(i -> agreement(lists.agreements().get(i), agreements.get(i)))
                        .toList(),
                lists.topics(),
                IntStream.range(0, lists.documents().size())
                        .mapToObj(i -> document(
                                lists.documents().get(i),
                                documents.get(i),
                                months.getOrDefault(documents.get(i), Map.of())))
                        .toList(),
                lists.complaints());
    }

    private Agreement agreement(Agreement now, UUID id) {
        Part<Agreement> was = find(before.agreements(), id);
        return was == null ? now : now.signed(now.signedOn(), was.value().evidenceId(), now.url());
    }

    private MeasureDocument document(MeasureDocument now, UUID id, Map<Integer, Integer> months) {
        Part<MeasureDocument> was = find(before.documents(), id);
        if (was == null) {
            return now;
        }
        List<MonthReport> reports = now.reports().stream()
                .map(report -> {
                    MonthReport old = was.value().in(months.getOrDefault(report.month(), 0));
                    return new MonthReport(
                            report.month(), report.reportedOn(), old == null ? null : old.evidenceId(), report.url());
                })
                .toList();
        return new MeasureDocument(
                now.title(),
                now.number(),
                now.version(),
                now.effectiveOn(),
                now.holder(),
                was.value().evidenceId(),
                now.url(),
                reports);
    }

    private static <P extends Identified> @Nullable P find(List<P> parts, UUID id) {
        return parts.stream()
                .filter(part -> Objects.equals(part.id(), id))
                .findFirst()
                .orElse(null);
    }
}
