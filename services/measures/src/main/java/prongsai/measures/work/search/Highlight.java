package prongsai.measures.work.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import prongsai.thai.SearchFolding;
import prongsai.thai.ThaiText;

/**
 * Which words of a text answer a search. Whole words are marked, as the dictionary breaks them: folding changes the number
 * of letters, so letters of what was typed have no place in the text, but words have.
 */
final class Highlight {
    /** Letters shown of a long text. */
    private static final int SHOWN = 160;
    /** Letters kept before the first mark, so that it is read in its sentence. */
    private static final int BEFORE = 40;

    private static final String MORE = "…";

    private final List<String> words;
    private final List<String> folded;

    private Highlight(String text) {
        this.words = ThaiText.words(text);
        this.folded = words.stream()
                .map(word -> word.isBlank() ? " " : SearchFolding.fold(word))
                .toList();
    }

    /** A run of the text, marked or not. */
    record Part(String text, boolean marked) {}

    /** The text, or the part of a long text around its first mark, cut between words. */
    static List<Part> of(String text, List<String> terms) {
        return new Highlight(text).parts(terms);
    }

    private List<Part> parts(List<String> terms) {
        BitSet marked = new BitSet(words.size());
        terms.forEach(term -> mark(term, marked));
        int from = start(marked);
        int to = end(from, marked.nextSetBit(0));
        List<Part> parts = new ArrayList<>();
        if (from > 0) {
            parts.add(new Part(MORE, false));
        }
        for (int i = from; i < to; i = runEnd(i, to, marked)) {
            parts.add(new Part(String.join("", words.subList(i, runEnd(i, to, marked))), marked.get(i)));
        }
        if (to < words.size()) {
            parts.add(new Part(MORE, false));
        }
        return parts;
    }

    private void mark(String term, BitSet marked) {
        String whole = String.join("", folded);
        int at = whole.indexOf(term);
        if (at >= 0) {
            marked.set(wordAt(at), wordAt(at + term.length() - 1) + 1);
        } else {
            markMostAlike(term, marked);
        }
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

    private void markMostAlike(String term, BitSet marked) {
        Set<String> wanted = pairs(term);
        double best = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < words.size(); i++) {
            StringBuilder run = new StringBuilder();
            for (int j = i; j < words.size() && run.length() < term.length() + 3; j++) {
                run.append(folded.get(j));
                double alike = alike(wanted, pairs(run.toString()));
                if (alike > best) {
                    best = alike;
                    from = i;
                    to = j + 1;
                }
            }
        }
        marked.set(from, to);
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /** Sørensen–Dice: 1 for the same pairs of letters, 0 for none in common. */
    private static double alike(Set<String> a, Set<String> b) {
        long common = a.stream().filter(b::contains).count();
        return a.isEmpty() && b.isEmpty() ? 0 : 2.0 * common / (a.size() + b.size());
    }

    private int start(BitSet marked) {
        int first = Math.max(0, marked.nextSetBit(0));
        int before = 0;
        int from = first;
        while (from > 0 && before + words.get(from - 1).length() <= BEFORE) {
            from--;
            before += words.get(from).length();
        }
        int total = words.stream().mapToInt(String::length).sum();
        return total <= SHOWN ? 0 : from;
    }

    /** At least the first marked word is shown, however long the dictionary makes it. */
    private int end(int from, int first) {
        int shown = 0;
        int to = from;
        while (to < words.size()
                && (shown == 0 || to <= first || shown + words.get(to).length() <= SHOWN)) {
            shown += words.get(to).length();
            to++;
        }
        return to;
    }

    private static int runEnd(int from, int to, BitSet marked) {
        int end = marked.get(from) ? marked.nextClearBit(from) : marked.nextSetBit(from);
        return end < 0 ? to : Math.min(end, to);
    }
}
