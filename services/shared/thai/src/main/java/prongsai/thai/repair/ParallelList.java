package prongsai.thai.repair;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import prongsai.thai.repair.Layout.Place;

/**
 * A list of like phrases: short items that all begin with the same nominaliser (การบริหารงาน การบริหารเงินงบประมาณ
 * การส่งเสริมความโปร่งใส).
 *
 * @param items the indexes of the chunks that begin an item
 */
record ParallelList(String head, List<Integer> items) {
    private static final List<String> HEADS = List.of("การ", "ความ");
    private static final int FEWEST_ITEMS = 3;

    /** An item is a short phrase: it is cut into few chunks. */
    private static final int LONGEST_ITEM = 3;

    /** The list of a passage, where at least one space before an item was typed. */
    static Optional<ParallelList> in(List<Chunk> chunks, List<Place> places) {
        return HEADS.stream()
                .map(head -> new ParallelList(head, items(chunks, head)))
                .filter(list -> list.items().size() >= FEWEST_ITEMS && list.isClose())
                .filter(list -> list.items().stream().anyMatch(i -> places.get(i) == Place.WITHIN_LINE))
                .findFirst();
    }

    private static List<Integer> items(List<Chunk> chunks, String head) {
        return IntStream.range(1, chunks.size())
                .filter(i ->
                        chunks.get(i).firstWord().equals(head) && !chunks.get(i).isSingleWord())
                .boxed()
                .toList();
    }

    boolean begins(int chunk) {
        return Collections.binarySearch(items, chunk) >= 0;
    }

    private boolean isClose() {
        return IntStream.range(1, items.size()).allMatch(i -> items.get(i) - items.get(i - 1) <= LONGEST_ITEM);
    }
}
