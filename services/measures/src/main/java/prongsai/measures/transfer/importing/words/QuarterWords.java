package prongsai.measures.transfer.importing.words;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import prongsai.measures.transfer.importing.schedule.ScheduleReading;
import prongsai.measures.transfer.importing.schedule.ScheduleWords;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDigits;
import prongsai.thai.ThaiText;

/** Quarters as reports write them, and those of months: ไตรมาสที่ ๔, ไตรมาส ๑, ไตรมาส ๑ และ ๓, ไตรมาส ๑-๔, ทุกไตรมาส. */
public final class QuarterWords {
    private static final List<Integer> ALL = List.of(1, 2, 3, 4);
    private static final Pattern EVERY = Pattern.compile("(?:ทุก|ราย)(?:ๆ)?ไตรมาส|ตลอด(?:ทั้ง)?ปี|ทั้งปีงบประมาณ");
    private static final Pattern NAMED =
            Pattern.compile("ไตรมาส(?:ที่)?([1-4](?:(?:-|–|ถึง|,|และ|/)(?:ไตรมาส(?:ที่)?)?[1-4])*)");
    private static final Pattern RANGE = Pattern.compile("([1-4])(?:-|–|ถึง)(?:ไตรมาส(?:ที่)?)?([1-4])");

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:25[0-9]{2}|[5-9][0-9])(?![0-9])");
    private static final int CENTURY = 2500;
    private static final int ANY_YEAR = 2568;

    private QuarterWords() {}

    /** The quarters in order, 1 to 4; none when the text names none. */
    public static List<Integer> read(String text) {
        String bare = ThaiDigits.toArabic(ThaiText.withoutSpace(text));
        if (EVERY.matcher(bare).find()) {
            return ALL;
        }
        var quarters = new TreeSet<Integer>();
        NAMED.matcher(bare).results().forEach(match -> {
            match.group(1).chars().filter(Character::isDigit).forEach(digit -> quarters.add(digit - '0'));
            RANGE.matcher(match.group(1))
                    .results()
                    .flatMapToInt(range ->
                            IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))))
                    .forEach(quarters::add);
        });
        return quarters.isEmpty() ? ofMonths(text, bare) : List.copyOf(quarters);
    }

    /**
     * Months have their quarter whatever the fiscal year is. It is one of those that the words name, or the one after it, since
     * October is of the next; words that fit none of them are no schedule.
     */
    private static List<Integer> ofMonths(String text, String bare) {
        List<Integer> years = YEAR.matcher(bare)
                .results()
                .map(match -> match.group().length() == 2
                        ? CENTURY + Integer.parseInt(match.group())
                        : Integer.parseInt(match.group()))
                .flatMap(year -> Stream.of(year, year + 1))
                .toList();
        return Stream.concat(years.stream(), Stream.of(ANY_YEAR))
                .map(FiscalYear::new)
                .map(year -> new Named(ScheduleWords.read(text, year), year))
                .filter(named -> named.reading().isCertain())
                .findFirst()
                .map(named -> named.reading().quarters(named.year()))
                .orElse(List.of());
    }

    private record Named(ScheduleReading reading, FiscalYear year) {}
}
