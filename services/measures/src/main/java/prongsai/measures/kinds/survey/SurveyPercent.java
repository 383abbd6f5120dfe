package prongsai.measures.kinds.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import prongsai.progress.Share;

/**
 * The result of a survey as ร้อยละ: each answer is worth something of 100 (yes 100, no 0; a point of the scale 20), and the
 * result is the mean over all answers to all questions.
 *
 * <p>So yes/no questions give the share of those who say yes, and scales give ค่าเฉลี่ย × 20, in which Thai offices report
 * satisfaction (a mean of 4.25 of 5 is ร้อยละ ๘๕; the least that a scale can give is ร้อยละ ๒๐).
 */
final class SurveyPercent {
    /** What the best answer is worth. */
    private static final long MOST_WORTH = 100;

    private SurveyPercent() {}

    /** As an indicator keeps it, and a target is held against it. Empty where nobody answered. */
    static Optional<BigDecimal> of(List<QuestionTally> questions) {
        long most = most(questions);
        if (most == 0) {
            return Optional.empty();
        }
        BigDecimal plain = Share.measured(worth(questions), most).stripTrailingZeros();
        return Optional.of(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** What all answers are worth together. */
    static long worth(List<QuestionTally> questions) {
        return questions.stream().mapToLong(QuestionTally::worth).sum();
    }

    /** What they would be worth, were each the best. */
    static long most(List<QuestionTally> questions) {
        return MOST_WORTH * questions.stream().mapToLong(QuestionTally::total).sum();
    }
}
