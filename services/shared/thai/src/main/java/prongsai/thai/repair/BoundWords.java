package prongsai.thai.repair;

import java.util.Set;

/** Closed classes of Thai grammar whose words lean on a neighbour. */
final class BoundWords {
    /**
     * Cannot end a phrase: prepositions, conjunctions, relatives, nominalisers, determiners before the noun, negation,
     * auxiliaries, and verbs that are nothing without what follows.
     */
    private static final Set<String> NEVER_LAST = Set.of(
            "ของ", "ใน", "แก่", "แด่", "ต่อ", "กับ", "ด้วย", "จาก", "ตาม", "โดย", "เพื่อ", "สำหรับ", "ระหว่าง", "แห่ง",
            "ณ", "และ", "หรือ", "แต่", "ที่", "ซึ่ง", "อัน", "ว่า", "การ", "ความ", "ผู้", "ทุก", "บรรดา", "ไม่", "ให้",
            "จะ", "ต้อง", "ควร", "มี", "เป็น", "ใช้", "ทำ", "จัดทำ");

    /** Cannot begin a phrase: prepositions that belong to the noun before them, and the relative. */
    private static final Set<String> NEVER_FIRST =
            Set.of("ของ", "ใน", "ที่", "แก่", "แด่", "ต่อ", "กับ", "จาก", "แห่ง", "ด้วย", "เกี่ยว", "เกี่ยวกับ");

    private static final Set<String> BETWEEN_EQUALS = Set.of("กับ", "และ", "หรือ");

    private BoundWords() {}

    static boolean connectsEquals(Chunk chunk) {
        return BETWEEN_EQUALS.contains(chunk.text());
    }

    static boolean cannotEnd(Chunk chunk) {
        return NEVER_LAST.contains(chunk.lastWord());
    }

    static boolean cannotBegin(Chunk chunk) {
        return NEVER_FIRST.contains(chunk.firstWord());
    }

    static boolean isBound(String word) {
        return NEVER_LAST.contains(word) || NEVER_FIRST.contains(word);
    }
}
