package prongsai.thai.repair;

import java.util.List;
import java.util.Optional;

/**
 * A passage as it lay on the paper.
 *
 * @param places where the space before each chunk stood; the first is of no meaning
 * @param list the list of like phrases in it, if there is one
 */
record Layout(List<Chunk> chunks, List<Place> places, Optional<ParallelList> list) {

    /** Where a space stood on the paper, as far as the widths of the lines tell. */
    enum Place {
        /** The line was full here: the space may be nothing but the line's end. */
        LINE_END,
        /** There was room on the line: somebody typed a space. */
        WITHIN_LINE,
        /** The passage fits no column: it was never wrapped, so every space was typed. */
        NOT_WRAPPED
    }

    static Layout of(List<Chunk> chunks, List<Place> places) {
        return new Layout(chunks, places, ParallelList.in(chunks, places));
    }

    int size() {
        return chunks.size();
    }

    Chunk chunk(int index) {
        return chunks.get(index);
    }

    /** Where the space before a chunk stood. */
    Place place(int index) {
        return places.get(index);
    }
}
