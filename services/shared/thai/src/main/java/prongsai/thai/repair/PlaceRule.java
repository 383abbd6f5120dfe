package prongsai.thai.repair;

import java.util.Optional;

/** Where nothing else tells: a space at a full line's end is the line's end, any other was typed. */
final class PlaceRule implements GapRule {
    @Override
    public Optional<Verdict> judge(Gap gap) {
        return Optional.of(
                switch (gap.place()) {
                    case LINE_END -> Verdict.join(0.75, "line-end");
                    case WITHIN_LINE -> Verdict.keep(0.7, "within-line");
                    case NOT_WRAPPED -> Verdict.keep(0.85, "not-wrapped");
                });
    }
}
