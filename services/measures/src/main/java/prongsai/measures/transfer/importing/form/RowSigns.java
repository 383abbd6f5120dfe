package prongsai.measures.transfer.importing.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import prongsai.measures.transfer.importing.meaning.ItemMarks;
import prongsai.measures.transfer.importing.meaning.ItemMarks.Mark;
import prongsai.thai.ThaiDigits;

/**
 * What a row shows of where measures begin.
 *
 * @param number the printed one, of its own column or before the title; 1.2 has two parts; none where nothing is printed
 * @param title as it begins in this row, without its number and without (ต่อ)
 * @param goesOn the paper says so itself: (ต่อ)
 * @param titleFromAbove a cell from above covers the title's place
 * @param filled the columns with a role in which something begins here, but for the number
 */
record RowSigns(List<Integer> number, String title, boolean goesOn, boolean titleFromAbove, List<ColumnRole> filled) {
    private static final Pattern GOES_ON = Pattern.compile("\\s*[(（]\\s*ต่อ\\s*[)）]\\s*");
    private static final Pattern NUMBER =
            Pattern.compile("(?:ข้อ|ที่|มาตรการที่|กิจกรรมที่)?\\s?\\(?([0-9]{1,3})((?:\\.[0-9]{1,2})*)\\)?\\s?[.)]?");

    static RowSigns of(TableText table, int row, List<ColumnRole> columns) {
        Optional<ColumnRole> numbers = column(columns, Role.NUMBER);
        Optional<ColumnRole> titles = column(columns, Role.MEASURE);
        String written = titles.map(column -> table.own(row, column.column())).orElse("");
        List<Integer> number =
                numbers.map(column -> number(table.own(row, column.column()))).orElse(List.of());
        Optional<Mark> mark = number.isEmpty()
                ? ItemMarks.at(written).filter(found -> found.depth() > 0 && !found.letter())
                : Optional.empty();
        String title =
                mark.map(found -> written.substring(found.mark().length())).orElse(written);
        return new RowSigns(
                mark.map(Mark::path).orElse(number),
                withoutGoesOn(title),
                GOES_ON.matcher(written).find(),
                titles.filter(column -> written.isEmpty() && table.fromAbove(row, column.column()))
                        .isPresent(),
                columns.stream()
                        .filter(column -> column.role() != null && !column.is(Role.NUMBER))
                        .filter(column -> !table.own(row, column.column()).isEmpty())
                        .toList());
    }

    static List<Integer> number(String text) {
        Matcher number = NUMBER.matcher(ThaiDigits.toArabic(text.strip()));
        if (!number.matches()) {
            return List.of();
        }
        return IntStream.concat(
                        IntStream.of(Integer.parseInt(number.group(1))),
                        Pattern.compile("\\.")
                                .splitAsStream(number.group(2))
                                .filter(part -> !part.isEmpty())
                                .mapToInt(Integer::parseInt))
                .boxed()
                .toList();
    }

    static String withoutGoesOn(String text) {
        return GOES_ON.matcher(text).replaceAll(" ").strip();
    }

    static Optional<ColumnRole> column(List<ColumnRole> columns, Role role) {
        return columns.stream().filter(column -> column.is(role)).findFirst();
    }

    boolean has(Role role) {
        return filled.stream().anyMatch(column -> column.is(role));
    }

    /** How much stands in the row beside its title. */
    long beside() {
        return filled.stream()
                .filter(column -> !column.is(Role.MEASURE) && !column.is(Role.ISSUE) && !column.is(Role.GROUP))
                .count();
    }
}
