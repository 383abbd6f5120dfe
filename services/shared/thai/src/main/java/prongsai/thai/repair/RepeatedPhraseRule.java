package prongsai.thai.repair;

import java.util.Optional;
import java.util.Set;

/** The same words stand elsewhere in the document without a space between them. */
final class RepeatedPhraseRule implements GapRule {
    /** Words that join so much that one of them alone proves nothing. */
    private static final Set<String> JOINING =
            Set.of("และ", "หรือ", "เพื่อ", "โดย", "ซึ่ง", "ให้", "การ", "ความ", "ไม่");

    private final Document document;

    RepeatedPhraseRule(Document document) {
        this.document = document;
    }

    @Override
    public Optional<Verdict> judge(Gap gap) {
        if (document.says(gap.left().tail(2) + gap.right().head(2))) {
            return Optional.of(Verdict.join(0.95, "repeated-phrase"));
        }
        if (!JOINING.contains(gap.right().firstWord())
                && document.says(gap.left().tail(2) + gap.right().firstWord())) {
            return Optional.of(Verdict.join(0.8, "repeated-words"));
        }
        return Optional.empty();
    }
}
