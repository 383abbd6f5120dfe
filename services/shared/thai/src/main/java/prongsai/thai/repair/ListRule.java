package prongsai.thai.repair;

import java.util.Optional;
import prongsai.thai.repair.Gap.Place;

/** A list without commas: words that stand alone side by side (กฎหมาย ระเบียบ กฎ ข้อบังคับ). */
final class ListRule implements GapRule {
    @Override
    public Optional<Verdict> judge(Gap gap) {
        boolean alone =
                (gap.index() > 1 && gap.left().isSingleWord()) || (gap.right().isSingleWord() && !gap.isLast());
        return gap.place() == Place.WITHIN_LINE && alone ? Optional.of(Verdict.keep(0.8, "list")) : Optional.empty();
    }
}
