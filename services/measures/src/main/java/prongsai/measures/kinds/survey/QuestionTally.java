package prongsai.measures.kinds.survey;

import java.util.List;
import java.util.Map;

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

    /** What its answers would be worth, were each the best. */
    public long most() {
        return SurveyPercent.most(List.of(this));
    }

    /** What its answers are worth. */
    public long worth() {
        return answers.entrySet().stream()
                .mapToLong(entry -> question.kind().worth(entry.getKey()) * entry.getValue())
                .sum();
    }
}
