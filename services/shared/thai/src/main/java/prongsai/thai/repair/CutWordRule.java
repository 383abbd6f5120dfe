package prongsai.thai.repair;

import java.util.Optional;
import prongsai.thai.ThaiText;

/** The dictionary sees one word where the space stands: a word was cut in two (ธรรมา ภิบาล). */
final class CutWordRule implements GapRule {
    @Override
    public Optional<Verdict> judge(Gap gap) {
        String before = gap.left().tail(2);
        String joined = before + gap.right().head(2);
        int end = 0;
        for (String word : ThaiText.words(joined)) {
            end += word.length();
            if (end == before.length()) {
                return Optional.empty();
            }
        }
        return Optional.of(Verdict.join(0.85, "cut-word"));
    }
}
