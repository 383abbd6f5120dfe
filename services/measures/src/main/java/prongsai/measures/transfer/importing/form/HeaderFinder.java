package prongsai.measures.transfer.importing.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import prongsai.measures.transfer.importing.form.Header.Heading;
import prongsai.measures.transfer.importing.meaning.ItemMarks;
import prongsai.measures.transfer.importing.meaning.Likeness;
import prongsai.worker.paper.Cell;

/** Finds the rows that name the columns of a table, one to three of them, wherever they stand. */
final class HeaderFinder {
    private static final int MOST_ROWS = 3;
    private static final int LONGEST_HEADING = 90;
    private static final int LONGEST_COMPARED = 300;
    private static final double LIKE = 0.65;
    private static final double SPEAKS = 0.6;
    private static final int ENOUGH_ROLES = 3;
    private static final int FEW_COLUMNS = 3;

    private final TableText table;
    private final Vocabulary vocabulary;

    HeaderFinder(TableText table, Vocabulary vocabulary) {
        this.table = table;
        this.vocabulary = vocabulary;
    }

    /** The first header from a row on. */
    Optional<Header> find(int from) {
        return IntStream.range(from, table.rows())
                .filter(row -> !table.hidden(row) && names(row))
                .mapToObj(this::grown)
                .findFirst();
    }

    /** A header whose words a person has confirmed before. */
    Optional<Header> find(Map<String, ?> shapes) {
        if (shapes.isEmpty()) {
            return Optional.empty();
        }
        int longest = shapes.keySet().stream().mapToInt(String::length).max().orElse(0);
        return IntStream.range(0, table.rows())
                .filter(row -> mayBeAsShortAs(longest, row))
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(1, Math.min(MOST_ROWS, table.rows() - row))
                        .mapToObj(rows -> Header.of(table, row, rows)))
                .filter(header -> shapes.containsKey(header.shape()))
                .findFirst();
    }

    /** Whether its words may be those of a shape: spaces, signs and digits do not count there, and are never most of a heading. */
    private boolean mayBeAsShortAs(int longest, int row) {
        int most = longest * 3 + LONGEST_COMPARED;
        int length = 0;
        for (int column = 0; column < table.columns() && length <= most; column++) {
            length += table.over(row, column).length();
        }
        return length <= most;
    }

    /** Whether the words of a row name columns. */
    private boolean names(int row) {
        List<Cell> cells = table.filled(row);
        boolean headings = cells.size() > 1
                && cells.stream().allMatch(cell -> table.text(cell).length() <= LONGEST_HEADING)
                && cells.stream()
                                        .filter(cell -> table.text(cell).matches(".*[0-9๐-๙]{4}.*"))
                                        .count()
                                * 2
                        <= cells.size();
        if (!headings) {
            return false;
        }
        List<Role> roles = roles(cells, SPEAKS);
        List<Role> clear = roles(cells, ColumnRole.CERTAIN);
        boolean few = cells.size() <= FEW_COLUMNS && clear.size() >= 2 && clear.contains(Role.MEASURE);
        boolean half = roles.size() * 2 >= cells.size();
        return half && ((roles.size() >= ENOUGH_ROLES && clear.size() >= 2) || few) && !firstIsNumbered(cells);
    }

    private boolean firstIsNumbered(List<Cell> cells) {
        String first = table.text(cells.getFirst());
        return Header.isCounting(first)
                || ItemMarks.at(first).filter(mark -> mark.depth() > 0).isPresent();
    }

    private List<Role> roles(List<Cell> cells, double least) {
        return cells.stream()
                .map(cell -> best(table.text(cell), least))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<Role> best(String text, double least) {
        return vocabulary.scores(text).entrySet().stream()
                .filter(score -> score.getValue() >= least)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** The next header below one, which is not the same again. */
    Optional<Header> after(Header header) {
        int from = header.next();
        while (from < table.rows()) {
            Optional<Header> next = find(from);
            if (next.isEmpty()) {
                return next;
            }
            Header there = next.get();
            boolean again = IntStream.range(there.first(), there.next()).anyMatch(row -> isAgain(table, row, header));
            if (!again) {
                return next;
            }
            from = there.next();
        }
        return Optional.empty();
    }

    private Header grown(int row) {
        int first = row > 0 && spansSome(row - 1) && !table.hidden(row - 1) ? row - 1 : row;
        int last = row;
        while (last + 1 < table.rows() && last - first + 1 < MOST_ROWS && goesOn(first, last)) {
            last++;
        }
        if (last + 1 < table.rows() && counts(last + 1)) {
            last++;
        }
        return Header.of(table, first, last - first + 1);
    }

    /** A cell above stands over several columns, though not over all: it names what they have in common. */
    private boolean spansSome(int row) {
        List<Cell> cells = table.filled(row);
        return cells.size() > 1
                && cells.stream().anyMatch(cell -> cell.columns() > 1 && cell.columns() < table.columns())
                && cells.stream().allMatch(cell -> table.text(cell).length() <= LONGEST_HEADING);
    }

    private boolean goesOn(int first, int last) {
        int next = last + 1;
        boolean reachesDown = IntStream.range(0, table.columns())
                .anyMatch(column -> table.fromAbove(next, column)
                        && table.firstRow(next, column) >= first
                        && !table.over(next, column).isEmpty());
        boolean below = table.row(last).cells().stream()
                .filter(cell -> cell.columns() > 1
                        && cell.columns() < table.columns()
                        && !table.text(cell).isEmpty())
                .anyMatch(cell -> partsBelow(cell, next) > 1);
        return (reachesDown || below) && looksLikeHeadings(next) && !counts(next);
    }

    private long partsBelow(Cell cell, int row) {
        return IntStream.range(cell.column(), cell.column() + cell.columns())
                .filter(column -> !table.own(row, column).isEmpty())
                .count();
    }

    private boolean looksLikeHeadings(int row) {
        List<Cell> cells = table.filled(row);
        return !cells.isEmpty()
                && cells.size() < table.columns()
                && cells.stream().allMatch(cell -> table.text(cell).length() <= LONGEST_HEADING)
                && !firstIsNumbered(cells)
                && !table.text(cells.getFirst()).matches("[0-9๐-๙]{1,3}[.)]?");
    }

    private boolean counts(int row) {
        List<Cell> cells = table.filled(row);
        return cells.size() > 2
                && cells.size() * 2 > table.columns()
                && IntStream.range(0, cells.size()).allMatch(i -> Header.isCounting(table.text(cells.get(i))))
                && cells.stream().map(table::text).distinct().count() == cells.size();
    }

    /** Whether a row says what the header says, as at the top of the next page. */
    static boolean isAgain(TableText table, int row, Header header) {
        int same = 0;
        int said = 0;
        for (Heading heading : header.headings()) {
            String here = Vocabulary.bare(table.own(row, heading.column()));
            if (!here.isEmpty()) {
                said++;
                boolean again = heading.levels().stream().anyMatch(level -> isLike(level, here))
                        || isLike(heading.text(), here);
                same += again ? 1 : 0;
            }
        }
        return said > 0 && same * 10 >= said * 7 && (said > 1 || header.rows() > 1);
    }

    /** The same, or nearly: a PDF may have lost a mark on one page. */
    private static boolean isLike(String heading, String here) {
        String there = Vocabulary.bare(heading);
        int longer = Math.max(there.length(), here.length());
        int shorter = Math.min(there.length(), here.length());
        // Letter by letter only for what is as long as a heading: the cost grows with the square.
        return there.equals(here)
                || (longer <= LONGEST_COMPARED && shorter >= longer * LIKE && Likeness.of(there, here) >= LIKE);
    }
}
