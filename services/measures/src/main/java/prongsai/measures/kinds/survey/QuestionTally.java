package prongsai.measures.kinds.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often each choice of a question was chosen.
 *
 * @param answers by choice; a choice that nobody chose may be missing
 */
public record QuestionTally(Question question, Map<Integer, Long> answers) {
    public QuestionTally {
        answers = Map.copyOf(answers);
    }

    public long of(int choice) {
        return answers.getOrDefault(choice, 0L);
    }

    public long total() {
        return answers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The result of this question alone; null where nobody answered. */
    public @Nullable BigDecimal percent() {
        return SurveyPercent.of(List.of(this)).orElse(null);
    }

    long worth() {
        return answers.entrySet().stream()
                .mapToLong(entry -> question.kind().worth(entry.getKey()) * entry.getValue())
                .sum();
    }
}
