package prongsai.thai.repair;

import java.util.Optional;
import prongsai.thai.repair.Layout.Place;

/** A word or two alone at the very end are the end of the sentence before them (ลดลง, ทราบ), not a phrase. */
final class LoneWordRule implements GapRule {
    private static final int MOST_WORDS = 2;

    @Override
    public Optional<Verdict> judge(Gap gap) {
        boolean lone = gap.isLast() && gap.right().words().size() <= MOST_WORDS;
        return lone && gap.place() != Place.NOT_WRAPPED
                ? Optional.of(Verdict.join(0.75, "lone-word"))
                : Optional.empty();
    }
}
