package prongsai.thai.repair;

import java.util.Optional;

/**
 * Spaces beside anything but plain Thai letters, by the Royal Society's rules of spacing (หลักเกณฑ์การเว้นวรรค): kept
 * around foreign words, figures, dashes, brackets, quotations and ๆ, after abbreviations and ฯ, before ฯลฯ; none after an
 * opening or before a closing bracket, and none beside a stroke.
 */
final class PunctuationRule implements GapRule {
    private static final String STROKE = "/";
    private static final String OPENING = "(“‘[";
    private static final String CLOSING = ")”’],.;:";
    private static final String REASON = "punctuation";

    @Override
    public Optional<Verdict> judge(Gap gap) {
        char left = gap.left().last();
        char right = gap.right().first();
        if (isIn(STROKE, left) || isIn(STROKE, right) || isIn(OPENING, left) || isIn(CLOSING, right)) {
            return Optional.of(Verdict.join(0.95, REASON));
        }
        if (!isThaiLetter(left) || !isThaiLetter(right) || isAbbreviation(gap.right())) {
            return Optional.of(Verdict.keep(0.95, REASON));
        }
        return Optional.empty();
    }

    /** An abbreviation is written with a dot after a few consonants: อบต. */
    private static boolean isAbbreviation(Chunk chunk) {
        return chunk.text().matches("(?s)[ก-ฮ]{1,5}\\..*");
    }

    /** ฯ (of ฯลฯ too) and ๆ are signs, not letters. */
    private static boolean isThaiLetter(char c) {
        return c >= 'ก' && c <= '์' && c != 'ฯ' && c != 'ๆ' && c != '฿';
    }

    private static boolean isIn(String characters, char c) {
        return characters.indexOf(c) >= 0;
    }
}
