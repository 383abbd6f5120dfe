package prongsai.thai.repair;

import prongsai.thai.repair.Layout.Place;

/**
 * One white space of a passage.
 *
 * @param index the space stands before the chunk of this index; at least 1
 */
record Gap(Layout layout, int index) {

    Chunk left() {
        return layout.chunk(index - 1);
    }

    Chunk right() {
        return layout.chunk(index);
    }

    Place place() {
        return layout.place(index);
    }

    boolean atLineEnd() {
        return place() == Place.LINE_END;
    }

    boolean isLast() {
        return index == layout.size() - 1;
    }

    /** Whether a chunk is one word of meaning with a typed space, or the text's edge, on the side away from this space. */
    boolean standsAlone(int chunk) {
        if (chunk < 0
                || !layout.chunk(chunk).isSingleWord()
                || BoundWords.isBound(layout.chunk(chunk).firstWord())) {
            return false;
        }
        return chunk < index ? chunk == 0 || isTyped(chunk) : !isLast() && isTyped(chunk + 1);
    }

    /** The first words behind, also over the next space where the chunk is too short. */
    String head(int count) {
        int missing = count - right().words().size();
        return missing > 0 && !isLast()
                ? right().text() + layout.chunk(index + 1).head(missing)
                : right().head(count);
    }

    private boolean isTyped(int space) {
        return layout.place(space) != Place.LINE_END;
    }
}
