package prongsai.measures.transfer.importing.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import prongsai.measures.transfer.importing.form.Header.Heading;
import prongsai.measures.transfer.importing.schedule.ScheduleWords;
import prongsai.thai.FiscalYear;

/** Columns whose marks say when: a quarter or a month below ระยะเวลา, with ✓ or an arrow in the cells. */
record Ticks(TableText table, Vocabulary vocabulary, FiscalYear year) {
    private static final int LONGEST_MARK = 6;
    private static final int LONGEST_TIME = 20;

    /** Also letters of symbol fonts, which show a tick and are stored as ü, P or a private one. */
    private static final Pattern MARK = Pattern.compile("[✓✔√✅☑☒⊠✗✘/\\\\xX×●•■▪◆★*+üP\\uF000-\\uF0FF]{1,3}"
            + "|[-–—─━=_.\\s]*[←→↔⟷⟵⟶⇔⇐⇒◄►◀▶<>][-–—─━=_.\\s←→↔⟷⟵⟶⇔⇐⇒◄►◀▶<>]*");

    private static final Pattern NONE = Pattern.compile("[-–—_☐□0๐.]{1,3}");

    /** Whether a cell is marked. */
    static boolean isMark(String text) {
        return MARK.matcher(text.strip()).matches();
    }

    /** Whether a cell says that it is not. */
    static boolean isNone(String text) {
        return text.isBlank() || NONE.matcher(text.strip()).matches();
    }

    /** The time that a mark below the heading means; empty where the column is no such one. */
    Optional<String> meaning(Heading heading, int from) {
        if (heading.levels().size() < 2) {
            return Optional.empty();
        }
        return vocabulary.scores(above(heading)).containsKey(Role.SCHEDULE) && isMarked(heading.column(), from)
                ? time(heading)
                : Optional.empty();
    }

    /** As {@link #meaning}, where a person has said that the column speaks of times. */
    Optional<String> confirmed(Heading heading, int from) {
        return cells(heading.column(), from).stream().allMatch(text -> text.length() <= LONGEST_MARK)
                ? time(heading)
                : Optional.empty();
    }

    private Optional<String> time(Heading heading) {
        String last = heading.last();
        boolean quarter = Vocabulary.bare(above(heading)).contains("ไตรมาส") && last.matches("[1-4๑-๔]");
        String words = quarter ? "ไตรมาส " + last : last;
        return words.length() < LONGEST_TIME && ScheduleWords.read(words, year).isCertain()
                ? Optional.of(words)
                : Optional.empty();
    }

    private static String above(Heading heading) {
        return String.join(
                " ", heading.levels().subList(0, Math.max(0, heading.levels().size() - 1)));
    }

    /** Short cells, of which most that say anything are marks. */
    private boolean isMarked(int column, int from) {
        List<String> said = cells(column, from);
        return said.stream().allMatch(text -> text.length() <= LONGEST_MARK)
                && said.stream().filter(Ticks::isMark).count() * 2 >= said.size();
    }

    /** What stands below the header, but for what says no. */
    private List<String> cells(int column, int from) {
        return IntStream.range(from, table.rows())
                .mapToObj(row -> table.own(row, column))
                .filter(text -> !isNone(text))
                .toList();
    }
}
