package prongsai.worker.engine.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the edges of words where the paper is white between them. The program's own boxes of Thai letters are guesses, too
 * narrow and too wide by half a letter, and a space is known by its width.
 */
final class Gaps {
    private Gaps() {}

    /** The words of a line, each up to the widest white between it and the next one. */
    static List<ReadLine.Word> between(Snippet line, List<ReadLine.Word> words) {
        boolean[] white = white(line.picture());
        var placed = new ArrayList<ReadLine.Word>();
        for (ReadLine.Word word : words) {
            if (placed.isEmpty() || middle(word) <= middle(placed.getLast())) {
                placed.add(word);
                continue;
            }
            ReadLine.Word before = placed.removeLast();
            int from = middle(word);
            int to = from;
            for (int x = middle(before); x < middle(word); x++) {
                int end = x;
                while (end < middle(word) && white[end]) {
                    end++;
                }
                if (end - x > to - from) {
                    from = x;
                    to = end;
                }
                x = Math.max(x, end - 1);
            }
            if (to == from) {
                from = Math.clamp(word.left(), middle(before), middle(word));
                to = from;
            }
            placed.add(new ReadLine.Word(before.text(), before.left(), from, before.sure()));
            placed.add(new ReadLine.Word(word.text(), to, word.right(), word.sure()));
        }
        return placed;
    }

    private static int middle(ReadLine.Word word) {
        return (word.left() + word.right()) / 2;
    }

    private static boolean[] white(Sheet picture) {
        var white = new boolean[picture.width()];
        for (int x = 0; x < white.length; x++) {
            white[x] = true;
            for (int y = 0; y < picture.height() && white[x]; y++) {
                white[x] = !picture.isInk(x, y);
            }
        }
        return white;
    }
}
