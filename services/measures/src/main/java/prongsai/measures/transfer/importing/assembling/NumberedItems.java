package prongsai.measures.transfer.importing.assembling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import prongsai.measures.transfer.importing.reading.RawCell;
import prongsai.measures.transfer.importing.words.ItemNumber;
import prongsai.thai.ThaiText;
import prongsai.thai.repair.Passage;

/**
 * The items of one column of one measure, over all its pages. Numbers begin items, whether each has a paragraph of its
 * own or they run on inline; text without a number goes on with the item before it. A column without any number has one
 * item for each paragraph, and one that is printed again on the next page counts once.
 */
final class NumberedItems {
    /** The items, and for the reader's doubts what was seen on the way. */
    record Result(List<Passage> items, List<Integer> repeated, List<Skip> skips) {}

    /**
     * A number that the paper does not have.
     *
     * @param before the place, from 0, of the item that stands where it was looked for
     */
    record Skip(int number, int before) {}

    private final List<Passage> items = new ArrayList<>();
    private final List<Integer> repeated = new ArrayList<>();
    private final List<Skip> skips = new ArrayList<>();
    private int last;

    private NumberedItems() {}

    /** @param cells the column's cells, one for each row of the measure */
    static Result of(List<RawCell> cells) {
        var reading = new NumberedItems();
        boolean numbered = cells.stream()
                .flatMap(cell -> cell.paragraphs().stream())
                .anyMatch(paragraph -> ItemNumber.at(paragraph).isPresent());
        for (RawCell cell : cells) {
            if (numbered) {
                cell.paragraphs().forEach(reading::numbered);
            } else {
                reading.unnumbered(cell);
            }
        }
        return new Result(List.copyOf(reading.items), List.copyOf(reading.repeated), List.copyOf(reading.skips));
    }

    private void numbered(String paragraph) {
        OptionalInt number = ItemNumber.at(paragraph);
        if (number.isPresent() && number.getAsInt() <= last && repeats(ItemNumber.without(paragraph))) {
            return;
        }
        if (number.isPresent() && number.getAsInt() > last + 1) {
            skips.add(new Skip(last + 1, items.size()));
            last = number.getAsInt() - 1;
        }
        Optional<MatchResult> next = ItemNumber.find(last + 1, paragraph);
        if (next.isEmpty()) {
            goOn(paragraph);
            return;
        }
        goOn(paragraph.substring(0, next.get().start()));
        last++;
        String rest = paragraph.substring(next.get().end());
        Optional<MatchResult> following = ItemNumber.find(last + 1, rest);
        items.add(new Passage(
                next.get().group(),
                following.map(match -> rest.substring(0, match.start())).orElse(rest)));
        following.ifPresent(match -> numbered(rest.substring(match.start())));
    }

    private void unnumbered(RawCell cell) {
        boolean goesOn = !items.isEmpty();
        for (String paragraph : cell.paragraphs()) {
            if (repeats(paragraph)) {
                continue;
            }
            if (goesOn || (isEntry(paragraph) && !items.isEmpty())) {
                goOn(paragraph);
            } else {
                items.add(new Passage(paragraph));
            }
        }
    }

    private boolean repeats(String text) {
        String bare = ThaiText.withoutSpace(text);
        for (int i = 0; i < items.size(); i++) {
            if (ThaiText.withoutSpace(items.get(i).text()).equals(bare)) {
                repeated.add(i);
                return true;
            }
        }
        return false;
    }

    private static boolean isEntry(String paragraph) {
        return paragraph.matches("(?s)[-–•].*");
    }

    private void goOn(String text) {
        if (text.isBlank()) {
            return;
        }
        if (items.isEmpty()) {
            items.add(new Passage(text.strip()));
            return;
        }
        Passage before = items.removeLast();
        items.add(new Passage(before.lead(), before.text().stripTrailing() + "\n" + text.strip()));
    }
}
