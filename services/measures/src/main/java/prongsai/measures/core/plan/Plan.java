package prongsai.measures.core.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.Complaint;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.MeasureDocument;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.Part;
import prongsai.measures.core.value.Topic;
import prongsai.progress.Due;
import prongsai.progress.Progress;

/**
 * One LAO's measures of one fiscal year, whole: as one query reads it, as the API gives it, as a page shows it, and as a
 * report freezes it.
 *
 * @param fiscalYear in the Buddhist era
 * @param revision grows by one with every change
 */
public record Plan(
        UUID id,
        int fiscalYear,
        Stage stage,
        long revision,
        LaoName lao,
        Completion completion,
        List<Measure> measures) {

    /** Whose plan it is, with the names of the day. */
    public record LaoName(
            UUID id,
            String code,
            String name,
            String shortName,
            String type,
            @Nullable String district,
            String province) {}

    /**
     * @param quarters 1 to 4, of the fiscal year
     * @param kind null for a measure of the LAO's own making
     * @param span the years of its {@code multiYearPlan}
     * @param multiYearPlan the plan over several years that it carries out, if any
     * @param evidenceKinds what usually proves it, in words
     * @param files brought for it and for none of its tasks, such as the papers of its agreements
     */
    public record Measure(
            UUID id,
            int number,
            String title,
            @Nullable MeasureKind kind,
            boolean allUnits,
            List<String> units,
            List<Integer> quarters,
            String responsibleText,
            String scheduleText,
            @Nullable Span span,
            @Nullable MultiYearPlan multiYearPlan,
            List<Step> steps,
            List<String> results,
            List<String> outcomes,
            List<Part<Indicator>> indicators,
            List<Part<Agreement>> agreements,
            List<Part<Topic>> topics,
            List<Part<MeasureDocument>> documents,
            List<Part<Complaint>> complaints,
            List<String> evidenceKinds,
            List<Evidence> files) {

        public Stream<Task> tasks() {
            return steps.stream().flatMap(step -> step.tasks().stream());
        }

        /** Files attached to its tasks; one that proves two tasks counts once for each. */
        public long evidenceCount() {
            return tasks().mapToLong(task -> task.evidence().size()).sum();
        }

        public boolean written() {
            return Progress.written(results.size(), outcomes.size());
        }

        public Complaint.Total complained() {
            return Complaint.total(MeasureLists.values(complaints));
        }

        public List<String> complaintKinds() {
            return Complaint.KINDS;
        }

        /** Its lists as anything but this plan may hold them: without ids and evidence. */
        public MeasureLists lists() {
            return new MeasureLists(
                            MeasureLists.values(indicators),
                            MeasureLists.values(agreements),
                            MeasureLists.values(topics),
                            MeasureLists.values(documents),
                            MeasureLists.values(complaints))
                    .withoutPapers();
        }

        public Progress progress() {
            return new Progress(tasks().toList(), results.size(), outcomes.size());
        }
    }

    /** The years of a plan that spans several, in the Buddhist era, both included. */
    public record Span(int from, int to) {}

    public record Step(UUID id, String text, Frequency frequency, List<Task> tasks) {}

    /** @param doneOn the day that a person says it was done, or null while it is open */
    public record Task(UUID id, LocalDate dueOn, @Nullable LocalDate doneOn, String note, List<Evidence> evidence)
            implements Due {}

    /** @param size in bytes */
    public record Evidence(
            UUID id,
            String name,
            String mediaType,
            long size,
            String sha256,
            LocalDate effectiveOn,
            Instant receivedAt) {}

    /** The same plan with its completion counted as of a day. */
    Plan asOf(LocalDate today) {
        return new Plan(
                id,
                fiscalYear,
                stage,
                revision,
                lao,
                Completion.of(measures.stream().map(Measure::progress).toList(), today),
                measures);
    }
}
