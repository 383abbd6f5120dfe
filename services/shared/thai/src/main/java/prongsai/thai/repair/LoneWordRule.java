package prongsai.thai.repair;

import java.util.Optional;
import prongsai.thai.repair.Gap.Place;

/** One word alone at the very end is the end of the sentence before it, not a phrase. */
final class LoneWordRule implements GapRule {
    @Override
    public Optional<Verdict> judge(Gap gap) {
        return gap.isLast() && gap.right().isSingleWord() && gap.place() != Place.NOT_WRAPPED
                ? Optional.of(Verdict.join(0.75, "lone-word"))
                : Optional.empty();
    }
}
