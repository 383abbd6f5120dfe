package prongsai.measures.work.readiness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.value.Words;

/**
 * What is asked about a plan.
 *
 * @param indicators of the year before, in their order
 * @param analysis what was concluded from their scores; empty where nobody wrote it
 */
record Facts(List<Measure> measures, List<Indicator> indicators, String analysis) {
    /**
     * @param units how many are named
     * @param steps their words, in order
     * @param indicators how many of the measure's own
     * @param results and {@code outcomes}: how many are written
     * @param unproved tasks that are done and have no evidence
     * @param kinds of evidence that it asks for, in words
     * @param attached kinds of the evidence that hangs on it
     * @param openUntil when the last task that is not done is due; null where all are done
     * @param answers numbers of the ITA indicators that it is meant to better
     */
    record Measure(
            int number,
            String title,
            boolean allUnits,
            int units,
            List<Integer> quarters,
            List<String> steps,
            int indicators,
            int results,
            int outcomes,
            List<UUID> unproved,
            List<String> kinds,
            List<String> attached,
            @Nullable LocalDate openUntil,
            List<Integer> answers) {
        /** Whether all of its tasks are done or due by a day, so that its results can be written then. */
        boolean endsBy(LocalDate day) {
            return openUntil == null || !openUntil.isAfter(day);
        }

        /** Kinds that it asks for and of which nothing is there. */
        List<String> missingKinds() {
            return kinds.stream()
                    .filter(Words::says)
                    .filter(kind -> !attached.contains(kind))
                    .toList();
        }
    }

    /**
     * An indicator of the national assessment.
     *
     * @param part IIT (asked inside), EIT (asked outside) or OIT (what is published)
     * @param pass the score that passes, of 100
     * @param score of the year before, of 100; null where it was not entered
     */
    record Indicator(
            int number,
            String part,
            String nameTh,
            String nameEn,
            BigDecimal pass,
            @Nullable BigDecimal score) {
        Indicator {
            // JSON knows no scale: 85.00 arrives as 85.0, and both are one score.
            score = score == null ? null : score.setScale(2, RoundingMode.HALF_UP);
        }

        public boolean weak() {
            return score != null && score.compareTo(pass) < 0;
        }

        public String name(String language) {
            return "en".equals(language) ? nameEn : nameTh;
        }
    }

    /** Numbers of the measures that answer an indicator. */
    public List<Integer> answering(int indicator) {
        return measures.stream()
                .filter(measure -> measure.answers().contains(indicator))
                .map(Measure::number)
                .toList();
    }
}
