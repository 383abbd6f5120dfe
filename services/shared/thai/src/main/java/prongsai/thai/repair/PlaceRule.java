package prongsai.thai.repair;

import java.util.Optional;
import java.util.Set;

/**
 * Where nothing else tells: a space at a full line's end is the line's end, any other was typed. Least sure where a
 * conjunction begins the next line, since some writers put a space before it.
 */
final class PlaceRule implements GapRule {
    private static final Set<String> CONJUNCTIONS = Set.of("และ", "หรือ", "เพื่อ", "แต่");

    @Override
    public Optional<Verdict> judge(Gap gap) {
        boolean conjunction = CONJUNCTIONS.contains(gap.right().firstWord());
        return Optional.of(
                switch (gap.place()) {
                    case LINE_END -> Verdict.join(conjunction ? 0.6 : 0.75, "line-end");
                    case WITHIN_LINE -> Verdict.keep(conjunction ? 0.75 : 0.65, "within-line");
                    case NOT_WRAPPED -> Verdict.keep(0.85, "not-wrapped");
                });
    }
}
