package prongsai.thai.repair;

import java.util.Optional;
import prongsai.thai.repair.Layout.Place;

/**
 * A word that leans on its neighbour takes no space on that side. Only one that connects equals and stands between two
 * typed spaces was set apart on purpose: {@code นายก อบต. กับ ปลัด อบต.}
 */
final class BoundWordRule implements GapRule {
    @Override
    public Optional<Verdict> judge(Gap gap) {
        if (isSetApart(gap, gap.index() - 1) || isSetApart(gap, gap.index())) {
            return Optional.of(Verdict.keep(0.75, "set-apart"));
        }
        if (BoundWords.cannotEnd(gap.left())) {
            return Optional.of(Verdict.join(0.95, "bound-last"));
        }
        if (BoundWords.cannotBegin(gap.right())) {
            return Optional.of(Verdict.join(0.9, "bound-first"));
        }
        return Optional.empty();
    }

    private static boolean isSetApart(Gap gap, int chunk) {
        boolean inside = chunk > 0 && chunk < gap.layout().size() - 1;
        return inside
                && BoundWords.connectsEquals(gap.layout().chunk(chunk))
                && gap.layout().place(chunk) != Place.LINE_END
                && gap.layout().place(chunk + 1) != Place.LINE_END;
    }
}
