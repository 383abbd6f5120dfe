package prongsai.thai.repair;

import java.util.Optional;
import prongsai.thai.repair.Layout.Place;

/**
 * A list without commas: words that stand alone between typed spaces (กฎหมาย ระเบียบ กฎ ข้อบังคับ; ติดตาม ประเมินผล). Within a
 * line one such word is enough; at a line's end the list must be seen on both sides of it, or twice before it.
 */
final class ListRule implements GapRule {
    @Override
    public Optional<Verdict> judge(Gap gap) {
        if (gap.place() == Place.WITHIN_LINE && (gap.standsAlone(gap.index() - 1) || gap.standsAlone(gap.index()))) {
            return Optional.of(Verdict.keep(0.8, "list"));
        }
        if (gap.atLineEnd() && gap.standsAlone(gap.index() - 1)) {
            boolean goesOn = gap.standsAlone(gap.index()) || gap.standsAlone(gap.index() - 2);
            return goesOn ? Optional.of(Verdict.keep(0.75, "list")) : Optional.empty();
        }
        return Optional.empty();
    }
}
