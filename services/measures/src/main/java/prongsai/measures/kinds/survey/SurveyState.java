package prongsai.measures.kinds.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.tenancy.Secret;

/**
 * A survey as it is kept: with its link, its counters, and what its indicator says now.
 *
 * @param respondents how many people answered
 * @param secret of its link; null for a draft
 * @param actual of the indicator that it fills; null where there is none, or it is not measured
 */
record SurveyState(
        Survey survey,
        long respondents,
        @Nullable Secret secret,
        @Nullable BigDecimal actual,
        List<Count> counts) {
    record Count(UUID question, int choice, long answers) {}

    /** What history keeps: the words, and what the indicator said. */
    record Written(Survey survey, @Nullable BigDecimal actual) {}

    Written written() {
        return new Written(survey, actual);
    }

    List<QuestionTally> tallies() {
        return survey.questions().stream()
                .map(question -> new QuestionTally(
                        question,
                        counts.stream()
                                .filter(count -> count.question().equals(question.id()))
                                .collect(Collectors.<Count, Integer, Long>toMap(Count::choice, Count::answers))))
                .toList();
    }

    static Map<UUID, SurveyState> byId(List<SurveyState> states) {
        return states.stream().collect(Collectors.toMap(state -> state.survey().id(), state -> state));
    }
}
