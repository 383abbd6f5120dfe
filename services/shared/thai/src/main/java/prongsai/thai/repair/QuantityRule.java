package prongsai.thai.repair;

import java.util.Optional;

/** A quantity in words belongs to what measures it: ไม่น้อยกว่าร้อยละ ๘๐, จำนวนร้อยละ ๑๐๐. */
final class QuantityRule implements GapRule {
    @Override
    public Optional<Verdict> judge(Gap gap) {
        String before = gap.left().text();
        boolean measures = before.endsWith("กว่า") || before.endsWith("จำนวน") || before.endsWith("ไม่เกิน");
        return measures && gap.right().text().startsWith("ร้อยละ")
                ? Optional.of(Verdict.join(0.85, "quantity"))
                : Optional.empty();
    }
}
