package prongsai.measures.core.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.kind.MeasureKind;
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
            List<Indicator> indicators,
            List<Agreement> agreements,
            List<Topic> topics,
            List<PlanDocument> documents,
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

    /** @param comparator one of {@code >= > = < <=} */
    public record Indicator(
            UUID id,
            String subject,
            String comparator,
            BigDecimal target,
            String unit,
            String method,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal actual,
            String sourceText) {

        /** Null where it is not measured yet. */
        @JsonProperty
        public @Nullable Boolean met() {
            return switch (attainment()) {
                case MET -> Boolean.TRUE;
                case NOT_MET -> Boolean.FALSE;
                case NOT_MEASURED -> null;
            };
        }

        public Attainment attainment() {
            return Attainment.of(
                    Comparison.find(comparator)
                            .orElseThrow(() -> new IllegalStateException("comparator: " + comparator)),
                    target,
                    actual);
        }
    }

    /**
     * @param signedOn null while it is not signed
     * @param evidenceId the signed paper among the plan's evidence, or null
     * @param url the signed paper on the web, or empty
     */
    public record Agreement(
            UUID id,
            String superior,
            String subordinate,
            @Nullable LocalDate signedOn,
            @Nullable UUID evidenceId,
            String url) {}

    /** Something that is kept open to the public, and what was seen of it in each quarter. */
    public record Topic(UUID id, String title, List<Check> checks) {
        /** Null where nobody has looked in that quarter. */
        public @Nullable Check in(int quarter) {
            return checks.stream()
                    .filter(check -> check.quarter() == quarter)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * @param quarter 1 to 4
     * @param url where it was seen; may be empty
     */
    public record Check(int quarter, String url, LocalDate checkedOn) {}

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
