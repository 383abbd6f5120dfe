package prongsai.thai.repair;

import java.util.List;
import java.util.OptionalInt;

/**
 * The first item of a {@link ParallelList} that was typed onto the word before it, where the document elsewhere sets it
 * apart like the others: the one case in which a space is missing and not too many.
 */
final class ListOpening {
    private final Document document;

    ListOpening(Document document) {
        this.document = document;
    }

    /** Where within a chunk the space is missing, as an index into its text. */
    OptionalInt missingSpace(Layout layout, int index) {
        return layout.list()
                .filter(list -> list.items().getFirst() == index + 1)
                .map(list -> missingSpace(layout.chunk(index).words(), list.head()))
                .orElse(OptionalInt.empty());
    }

    private OptionalInt missingSpace(List<String> words, String head) {
        int at = words.lastIndexOf(head);
        if (at <= 0 || at + 1 >= words.size()) {
            return OptionalInt.empty();
        }
        String before = String.join("", words.subList(Math.max(0, at - 2), at));
        boolean apart = document.says(before + " " + head + words.get(at + 1));
        return apart ? OptionalInt.of(String.join("", words.subList(0, at)).length()) : OptionalInt.empty();
    }
}
