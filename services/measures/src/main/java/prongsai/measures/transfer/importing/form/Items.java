package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.measures.transfer.importing.meaning.ItemMarks;
import prongsai.measures.transfer.importing.meaning.ItemMarks.Mark;
import prongsai.thai.ThaiDigits;

/**
 * The items of a column over all cells of a measure. A mark begins an item, wherever it stands; where some lines have marks, one
 * without goes on with the item before it, and where none has, each line is an item.
 */
final class Items {
    private static final Pattern INLINE = Pattern.compile("(?<=\\s)\\(?([0-9๐-๙]{1,2})\\s?[.)](?![0-9๐-๙])\\s*(?=\\D)");

    private Items() {}

    /** @param cells the paragraphs of each */
    static List<String> of(List<List<String>> cells) {
        var items = new ArrayList<String>();
        boolean before = false;
        boolean numbered = cells.stream().anyMatch(Items::isNumbered);
        for (List<String> lines : cells) {
            boolean marked = marks(lines) > 0;
            for (int i = 0; i < lines.size(); i++) {
                Optional<Mark> mark = ItemMarks.at(lines, i).filter(found -> !numbered || found.depth() > 0);
                if (mark.isEmpty() && !items.isEmpty() && (marked ? i > 0 : before)) {
                    items.add(items.removeLast() + (lines.get(i).contains("\n") ? "\n" : " ") + lines.get(i));
                } else {
                    items.addAll(inline(lines.get(i), mark));
                }
            }
            before |= marked;
        }
        return items.stream().filter(item -> !item.isBlank()).toList();
    }

    /** Then a dash below a number is a part of its item. */
    private static boolean isNumbered(List<String> lines) {
        return lines.stream()
                .anyMatch(line -> ItemMarks.at(line)
                        .filter(mark -> mark.depth() > 0 && !mark.letter())
                        .isPresent());
    }

    static boolean isMarked(List<List<String>> cells) {
        return cells.stream().anyMatch(lines -> marks(lines) > 0);
    }

    private static long marks(List<String> lines) {
        long marks = 0;
        for (int i = 0; i < lines.size(); i++) {
            marks += ItemMarks.at(lines, i).isPresent() ? 1 : 0;
        }
        return marks;
    }

    /** ๑. … ๒. … within a line: a number begins an item where it is the next one. */
    private static List<String> inline(String line, Optional<Mark> mark) {
        var items = new ArrayList<String>();
        String rest = mark.map(found -> line.substring(found.mark().length())).orElse(line);
        int last = mark.filter(found -> found.depth() == 1 && !found.letter())
                .map(found -> found.path().getFirst())
                .orElse(-1);
        Matcher next = INLINE.matcher(rest);
        int from = 0;
        while (last > 0 && next.find()) {
            if (ThaiDigits.parseInt(next.group(1)) == last + 1) {
                items.add(rest.substring(from, next.start()).strip());
                from = next.end();
                last++;
            }
        }
        items.add(rest.substring(from).strip());
        return items;
    }
}
