package prongsai.thai.repair;

import java.util.List;
import prongsai.thai.ThaiText;

/**
 * A run of text without white space.
 *
 * @param words as the dictionary breaks it, at least one
 * @param width as printed, in widths of a consonant
 * @param firstWidth of its first word alone
 */
record Chunk(String text, List<String> words, double width, double firstWidth) {
    static Chunk of(String text) {
        List<String> words = ThaiText.words(text);
        return new Chunk(text, words, Widths.of(text), Widths.of(words.getFirst()));
    }

    String firstWord() {
        return words.getFirst();
    }

    String lastWord() {
        return words.getLast();
    }

    String head(int count) {
        return String.join("", words.subList(0, Math.min(count, words.size())));
    }

    String tail(int count) {
        return String.join("", words.subList(Math.max(0, words.size() - count), words.size()));
    }

    boolean isSingleWord() {
        return words.size() == 1;
    }

    char first() {
        return text.charAt(0);
    }

    char last() {
        return text.charAt(text.length() - 1);
    }
}
