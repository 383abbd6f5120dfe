package prongsai.thai.repair;

import java.util.List;
import java.util.Optional;

/**
 * Words that open or close a clause and take a space by the Royal Society's rules of spacing: เช่น, ได้แก่ on both sides,
 * เป็นต้น before and after, โดย and ทั้งนี้ before.
 */
final class ClauseRule implements GapRule {
    private static final List<String> BEFORE =
            List.of("เช่น", "ได้แก่", "เป็นต้น", "อาทิ", "กล่าวคือ", "ทั้งนี้", "โดย");
    private static final List<String> AFTER =
            List.of("เช่น", "ได้แก่", "เป็นต้น", "อาทิ", "กล่าวคือ", "ทั้งนี้", "ดังนี้");

    @Override
    public Optional<Verdict> judge(Gap gap) {
        if (AFTER.stream().anyMatch(word -> gap.left().text().endsWith(word))
                || BEFORE.stream().anyMatch(word -> gap.right().text().startsWith(word))) {
            return Optional.of(Verdict.keep(gap.atLineEnd() ? 0.75 : 0.95, "clause"));
        }
        return Optional.empty();
    }
}
