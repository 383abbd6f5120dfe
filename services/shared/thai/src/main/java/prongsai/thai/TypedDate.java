package prongsai.thai;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import prongsai.thai.ThaiDateException.Reason;

/**
 * The forms of a typed date: {@code 30/9/2568}, {@code 30-9-2568}, {@code 30 ก.ย. 2568}, {@code ๓๐ กันยายน พ.ศ. ๒๕๖๘},
 * all with years BE, which may be short ({@link ShortYear}), and ISO {@code 2025-09-30}, whose year is CE.
 */
final class TypedDate {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{1,4})");
    private static final Pattern WORDS = Pattern.compile(
            "(\\d{1,2})\\s*([\\p{InThai}.]*?[\\p{InThai}.]|[A-Za-z]{3,9}\\.?)\\s*(?:พ\\.?ศ\\.?)?\\s*(\\d{1,4})(?:\\s*B\\.?E\\.?)?");
    private static final Map<String, Integer> MONTHS = months();

    private TypedDate() {}

    static LocalDate parse(String typed, FiscalYear near) {
        String expected = "30/9/%1$s, 30 ก.ย. %1$s".formatted(near);
        String text = ThaiDigits.toArabic(typed.replace('\u00A0', ' ').strip());
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(typed, expected, BuddhistYears.checkChristian(number(iso, 1)), number(iso, 2), number(iso, 3));
        }
        var numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            int month = number(numbers, 2);
            return day(typed, expected, christianYear(numbers, near, month), month, number(numbers, 1));
        }
        var words = WORDS.matcher(text);
        if (words.matches()) {
            Integer month = MONTHS.get(letters(words.group(2)));
            if (month != null) {
                return day(typed, expected, christianYear(words, near, month), month, number(words, 1));
            }
        }
        throw new ThaiDateException(Reason.UNREADABLE, typed, expected);
    }

    private static int christianYear(MatchResult match, FiscalYear near, int month) {
        int year = number(match, 3);
        if (match.group(3).length() == 2) {
            year = ShortYear.of(year, near, match.group(), number(match, 1) + "/" + month);
        }
        return BuddhistYears.check(year) - BuddhistYears.OFFSET;
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static LocalDate day(String typed, String expected, int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            throw new ThaiDateException(Reason.NO_SUCH_DAY, typed, expected);
        }
    }

    /** A month's name is known by its letters alone: people leave out the dots of ก.ย. */
    private static String letters(String name) {
        return name.replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (Month month : Month.values()) {
            for (Locale language : List.of(ThaiDates.THAI, Locale.ENGLISH)) {
                months.put(letters(month.getDisplayName(TextStyle.FULL, language)), month.getValue());
                months.put(letters(month.getDisplayName(TextStyle.SHORT, language)), month.getValue());
            }
        }
        return Map.copyOf(months);
    }
}
