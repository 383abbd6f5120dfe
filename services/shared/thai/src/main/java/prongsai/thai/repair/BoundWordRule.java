package prongsai.thai.repair;

import java.util.Optional;
import java.util.Set;

/**
 * Closed classes of Thai grammar that lean on a neighbour. A preposition, a conjunction, a nominaliser, a negation or a
 * verb that is nothing without its object cannot end a phrase; a preposition that belongs to the noun before it, or a
 * relative, cannot begin one.
 */
final class BoundWordRule implements GapRule {
    private static final Set<String> NEVER_LAST = Set.of(
            // prepositions
            "ของ",
            "ใน",
            "แก่",
            "แด่",
            "ต่อ",
            "กับ",
            "ด้วย",
            "จาก",
            "ตาม",
            "โดย",
            "เพื่อ",
            "สำหรับ",
            "ระหว่าง",
            "แห่ง",
            "ณ",
            // conjunctions and relatives
            "และ",
            "หรือ",
            "แต่",
            "ที่",
            "ซึ่ง",
            "อัน",
            "ว่า",
            // nominalisers and determiners before the noun
            "การ",
            "ความ",
            "ผู้",
            "ทุก",
            "บรรดา",
            // negation, auxiliaries and verbs that need what follows
            "ไม่",
            "ให้",
            "จะ",
            "ต้อง",
            "ควร",
            "มี",
            "เป็น",
            "ใช้",
            "ทำ",
            "จัดทำ");

    private static final Set<String> NEVER_FIRST =
            Set.of("ของ", "ใน", "ที่", "แก่", "แด่", "ต่อ", "กับ", "จาก", "แห่ง", "ด้วย", "เกี่ยว", "เกี่ยวกับ");

    @Override
    public Optional<Verdict> judge(Gap gap) {
        if (NEVER_LAST.contains(gap.left().lastWord())) {
            return Optional.of(Verdict.join(0.95, "bound-last"));
        }
        if (NEVER_FIRST.contains(gap.right().firstWord())) {
            return Optional.of(Verdict.join(0.9, "bound-first"));
        }
        return Optional.empty();
    }
}
