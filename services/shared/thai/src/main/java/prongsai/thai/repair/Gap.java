package prongsai.thai.repair;

import java.util.List;

/**
 * One white space of a passage.
 *
 * @param chunks all chunks of the passage
 * @param places where on the paper the space before each chunk stood; the first is of no meaning
 * @param index the space stands before {@code chunks.get(index)}; at least 1
 */
record Gap(List<Chunk> chunks, List<Place> places, int index) {

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

    Place place() {
        return places.get(index);
    }

    boolean atLineEnd() {
        return place() == Place.LINE_END;
    }

    boolean isLast() {
        return index == chunks.size() - 1;
    }

    /** Whether a chunk is one word of meaning with a typed space, or the text's edge, on the side away from this space. */
    boolean standsAlone(int chunk) {
        if (chunk < 0
                || !chunks.get(chunk).isSingleWord()
                || BoundWords.isBound(chunks.get(chunk).firstWord())) {
            return false;
        }
        return chunk < index ? chunk == 0 || isTyped(chunk) : !isLast() && isTyped(chunk + 1);
    }

    private boolean isTyped(int space) {
        return places.get(space) != Place.LINE_END;
    }

    /** The first words behind, also over the next space where the chunk is too short. */
    String head(int count) {
        int missing = count - right().words().size();
        return missing > 0 && !isLast() ? right().text() + chunks.get(index + 1).head(missing) : right().head(count);
    }
}
