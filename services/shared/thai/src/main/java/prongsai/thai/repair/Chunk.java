package prongsai.thai.repair;

import java.util.List;
import prongsai.thai.ThaiText;

/** A run of text without white space, with its words. */
record Chunk(String text, List<String> words) {
    static Chunk of(String text) {
        return new Chunk(text, ThaiText.words(text));
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

    double width() {
        return Widths.of(text);
    }
}
