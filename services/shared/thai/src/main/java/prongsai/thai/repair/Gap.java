package prongsai.thai.repair;

import java.util.List;

/**
 * One white space of a passage.
 *
 * @param chunks all chunks of the passage
 * @param index the space stands before {@code chunks.get(index)}; at least 1
 * @param place where on the paper it stood
 */
record Gap(List<Chunk> chunks, int index, Place place) {

    /** Where a space stood on the paper, as far as the widths of the lines tell. */
    enum Place {
        /** The line was full here: the space may be nothing but the line's end. */
        LINE_END,
        /** There was room on the line: somebody typed a space. */
        WITHIN_LINE,
        /** The passage fits no column: it was never wrapped, so every space was typed. */
        NOT_WRAPPED
    }

    Chunk left() {
        return chunks.get(index - 1);
    }

    Chunk right() {
        return chunks.get(index);
    }

    boolean isLast() {
        return index == chunks.size() - 1;
    }

    boolean atLineEnd() {
        return place == Place.LINE_END;
    }
}
