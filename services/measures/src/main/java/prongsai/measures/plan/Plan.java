package prongsai.measures.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** @param quarters 1 to 4, of the fiscal year */
    public record Measure(
            UUID id,
            int number,
            String title,
            boolean allUnits,
            List<String> units,
            List<Integer> quarters,
            String responsibleText,
            String scheduleText,
            @Nullable Span span,
            List<Step> steps,
            List<String> results,
            List<String> outcomes,
            List<Indicator> indicators,
            List<Agreement> agreements) {

        public Stream<Task> tasks() {
            return steps.stream().flatMap(step -> step.tasks().stream());
        }

        /** Files attached to its tasks; one that proves two tasks counts once for each. */
        public long evidenceCount() {
            return tasks().mapToLong(task -> task.evidence().size()).sum();
        }

        public boolean written() {
            return !results.isEmpty() && !outcomes.isEmpty();
        }
    }

    /** The years of a plan that spans several, in the Buddhist era, both included. */
    public record Span(int from, int to) {}

    public record Step(UUID id, String text, Frequency frequency, List<Task> tasks) {}

    /** @param doneOn the day that a person says it was done, or null while it is open */
    public record Task(UUID id, LocalDate dueOn, @Nullable LocalDate doneOn, String note, List<Evidence> evidence) {

        public boolean done() {
            return doneOn != null;
        }

        /** Not done, and its due date has passed. */
        public boolean overdue(LocalDate today) {
            return doneOn == null && dueOn.isBefore(today);
        }

        public boolean onTime() {
            return doneOn != null && !doneOn.isAfter(dueOn);
        }
    }

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
            double target,
            String unit,
            String method,
            @Nullable Double baseline,
            @Nullable Double actual,
            String sourceText) {}

    public record Agreement(UUID id, String superior, String subordinate) {}

    /** The ETag: the revision, and the day, since what is overdue changes at midnight without a change. */
    public String tag(LocalDate today) {
        return revision + "." + today.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** The same plan with its completion counted as of a day. */
    Plan asOf(LocalDate today) {
        return new Plan(id, fiscalYear, stage, revision, lao, Completion.of(measures, today), measures);
    }
}
