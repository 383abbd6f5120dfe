package prongsai.measures.kinds.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A survey's result against a recount of the answers one by one. */
class SurveyPercentPropertyTest {
    /** One answer to one question. */
    record One(QuestionKind kind, int choice) {
        long worth() {
            return switch (kind) {
                case YES_NO -> choice == 1 ? 100 : 0;
                case SCALE ->
                    switch (choice) {
                        case 1 -> 20;
                        case 2 -> 40;
                        case 3 -> 60;
                        case 4 -> 80;
                        default -> 100;
                    };
            };
        }
    }

    @Provide
    Arbitrary<List<One>> answers() {
        return Arbitraries.of(QuestionKind.values())
                .flatMap(kind -> Arbitraries.of(kind.choices()).map(choice -> new One(kind, choice)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Property
    void isTheMeanWorthOfAllAnswersCut(@ForAll("answers") List<One> answers) {
        long sum = answers.stream().mapToLong(One::worth).sum();
        BigDecimal naive = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(answers.size()), 3, RoundingMode.DOWN);
        assertThat(percent(answers)).isEqualByComparingTo(naive).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }

    @Property
    void saysAHundredOnlyWhereAllSayIt(@ForAll("answers") List<One> answers) {
        boolean all = answers.stream().allMatch(one -> one.worth() == 100);
        assertThat(percent(answers).compareTo(BigDecimal.valueOf(100)) == 0).isEqualTo(all);
    }

    @Property
    void doesNotDependOnTheOrder(@ForAll("answers") List<One> answers, @ForAll long seed) {
        List<One> mixed = new ArrayList<>(answers);
        Collections.shuffle(mixed, new Random(seed));
        assertThat(percent(mixed)).isEqualTo(percent(answers));
    }

    @Property
    void aBetterAnswerIsNeverWorse(@ForAll("answers") List<One> answers, @ForAll Random random) {
        int at = random.nextInt(answers.size());
        One old = answers.get(at);
        List<One> better = new ArrayList<>(answers);
        better.set(at, new One(old.kind(), old.kind().choices().getFirst()));
        assertThat(percent(better)).isGreaterThanOrEqualTo(percent(answers));
        List<One> more = new ArrayList<>(answers);
        more.add(new One(old.kind(), old.kind().choices().getFirst()));
        assertThat(percent(more)).isGreaterThanOrEqualTo(percent(answers));
    }

    @Example
    void isTheMeanTimesTwentyOfAScaleAndTheShareOfYes() {
        assertThat(percent(List.of(
                        new One(QuestionKind.SCALE, 5),
                        new One(QuestionKind.SCALE, 4),
                        new One(QuestionKind.SCALE, 4),
                        new One(QuestionKind.SCALE, 4))))
                .isEqualTo(new BigDecimal("85"));
        assertThat(percent(List.of(
                        new One(QuestionKind.YES_NO, 1),
                        new One(QuestionKind.YES_NO, 1),
                        new One(QuestionKind.YES_NO, 0))))
                .isEqualTo(new BigDecimal("66.666"));
    }

    @Example
    void isNothingWhereNobodyAnswered() {
        Question question = new Question(UUID.randomUUID(), "ข้อ", QuestionKind.SCALE);
        assertThat(SurveyPercent.of(List.of(new QuestionTally(question, Map.of()))))
                .isEmpty();
    }

    private static BigDecimal percent(List<One> answers) {
        List<QuestionTally> tallies = new ArrayList<>();
        for (QuestionKind kind : QuestionKind.values()) {
            Map<Integer, Long> counts = new HashMap<>();
            answers.stream()
                    .filter(one -> one.kind() == kind)
                    .forEach(one -> counts.merge(one.choice(), 1L, Long::sum));
            tallies.add(new QuestionTally(new Question(UUID.randomUUID(), "ข้อ", kind), counts));
        }
        return SurveyPercent.of(tallies).orElseThrow();
    }
}
