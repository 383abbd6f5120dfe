package prongsai.measures.work.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which words of a text answer a search. */
final class Highlight {
    /** Letters shown of a long text. */
    private static final int SHOWN = 160;
    /** Letters kept before the first mark, so that it is read in its sentence. */
    private static final int BEFORE = 40;

    private static final String MORE = "…";

    private final Broken text;
    private final List<String> words;

    private Highlight(String text) {
        this.text = Broken.of(text);
        this.words = this.text.words();
    }

    /** A run of the text, marked or not. */
    record Part(String text, boolean marked) {}

    /** The text, or the part of a long text around its first mark, cut between words. */
    static List<Part> of(String text, List<String> terms) {
        return new Highlight(text).parts(terms);
    }

    private List<Part> parts(List<String> terms) {
        BitSet marked = new BitSet(words.size());
        terms.forEach(term -> text.run(term).ifPresent(run -> marked.set(run.from(), run.to())));
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
