package prongsai.thai.repair;

import java.util.Optional;
import java.util.Set;

/**
 * The same words stand elsewhere in the document: without a space between them, or again and again with one, which no
 * chance of line ends would do.
 */
final class RepeatedPhraseRule implements GapRule {
    private static final int AGAIN_AND_AGAIN = 3;

    /** Words that join so much that one of them alone proves nothing. */
    private static final Set<String> JOINING =
            Set.of("และ", "หรือ", "เพื่อ", "โดย", "ซึ่ง", "ให้", "การ", "ความ", "ไม่");

    private final Document document;

    RepeatedPhraseRule(Document document) {
        this.document = document;
    }

    @Override
    public Optional<Verdict> judge(Gap gap) {
        String before = gap.left().tail(2);
        if (document.says(before + gap.head(2))) {
            return Optional.of(Verdict.join(0.95, "repeated-phrase"));
        }
        String next = gap.right().firstWord();
        if (!JOINING.contains(next) && document.says(before + next)) {
            return Optional.of(Verdict.join(0.8, "repeated-words"));
        }
        if (document.count(before + " " + next) >= AGAIN_AND_AGAIN) {
            return Optional.of(Verdict.keep(0.8, "repeated-space"));
        }
        return Optional.empty();
    }
}
