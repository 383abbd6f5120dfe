package prongsai.measures.transfer.national;

import java.util.List;

/**
 * A page of what offices say, the most frequent first.
 *
 * @param laos how many LAOs there are in the country
 * @param found answers on all pages
 * @param page from 1
 */
record CommonShapes(int laos, int found, int page, List<CommonShape> shapes) {
    /** Answers on a page. */
    static final int SIZE = 20;

    CommonShapes {
        shapes = List.copyOf(shapes);
    }

    public int pages() {
        return Math.ceilDiv(found, SIZE);
    }
}
