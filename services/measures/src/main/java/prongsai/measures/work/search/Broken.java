package prongsai.measures.work.search;

import java.util.List;
import java.util.Optional;
import prongsai.thai.SearchFolding;
import prongsai.thai.ThaiText;

/**
 * A text broken into words, as the dictionary does it. What answers a term is always whole words: folding changes the number of
 * letters, so letters of what was typed have no place in the text, but words have.
 *
 * @param folded each of the words; white space is one space
 */
record Broken(List<String> words, List<String> folded) {
    /** Letters of the shortest word that a term with a fault may mean. */
    private static final int SHORTEST = 4;

    static Broken of(String text) {
        List<String> words = ThaiText.words(text);
        return new Broken(
                words,
                words.stream()
                        .map(word -> word.isBlank() ? " " : SearchFolding.fold(word))
                        .toList());
    }

    /**
     * Words that answer a term.
     *
     * @param to the first word after them
     * @param faults 0 where the term is there letter by letter
     */
    record Run(int from, int to, int faults) {}

    /** The words that hold the term; else those that it is likely to mean, the first of those with the fewest faults. */
    Optional<Run> run(String term) {
        int at = String.join("", folded).indexOf(term);
        return at >= 0
                ? Optional.of(new Run(wordAt(at), wordAt(at + term.length() - 1) + 1, 0))
                : meant(term, Faults.forgiven(term));
    }

    /** The word that holds a letter of the folded text. */
    private int wordAt(int letter) {
        int passed = 0;
        for (int i = 0; i < folded.size(); i++) {
            passed += folded.get(i).length();
            if (letter < passed) {
                return i;
            }
        }
        return folded.size() - 1;
    }

    /** Whole words alone are meant: within a word, some letters are always near to some others. */
    private Optional<Run> meant(String term, int most) {
        Run best = null;
        for (int from = 0; from < folded.size() && most > 0; from++) {
            FaultRow row = FaultRow.fromHere(term);
            int letters = 0;
            for (int to = from; to < folded.size() && !row.beyond(most); to++) {
                String word = folded.get(to);
                word.chars().forEach(letter -> row.read((char) letter));
                letters += word.length();
                if (letters >= SHORTEST && row.faults() <= (best == null ? most : best.faults() - 1)) {
                    best = new Run(from, to + 1, row.faults());
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
