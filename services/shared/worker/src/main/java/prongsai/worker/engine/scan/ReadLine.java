package prongsai.worker.engine.scan;

import java.util.List;

/**
 * A line of text as it was read, its places in pixels of the sheet.
 *
 * @param base y of what its letters stand on
 * @param height of its letters, without the marks above and below them
 * @param words in order; of Thai each may be a letter
 */
public record ReadLine(int base, int height, List<Word> words) {
    /**
     * @param right the pixel behind it
     * @param sure how sure the program is, of 100
     */
    public record Word(String text, int left, int right, double sure) {
        Word movedBy(int x) {
            return new Word(text, left + x, right + x, sure);
        }
    }

    public ReadLine {
        words = List.copyOf(words);
    }
}
