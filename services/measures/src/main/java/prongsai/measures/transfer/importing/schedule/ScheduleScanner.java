package prongsai.measures.transfer.importing.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.measures.transfer.importing.schedule.ScheduleLexicon.Meaning;
import prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind;
import prongsai.thai.CleanText;
import prongsai.thai.OneForm;
import prongsai.thai.ThaiDigits;

/**
 * Makes tokens of a text. White space may stand within a word, since lines are wrapped in narrow columns, and need not stand
 * between two; it ends only what is no known word.
 */
final class ScheduleScanner {
    private static final Pattern NUMERIC_DATE =
            Pattern.compile("(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    /** Numbers and bullets of a list in the cell, which are no part of the times. */
    private static final Pattern ITEM = Pattern.compile("(?m)^\\h*(?:\\d{1,2}[.)]\\h+(?=\\D)|[-–•*]\\h*(?=[^\\s\\d]))");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST_NUMBER = 4;

    private final String text;
    private final List<ScheduleToken> tokens = new ArrayList<>();
    private final StringBuilder unknown = new StringBuilder();
    private int at;

    private ScheduleScanner(String text) {
        this.text = text;
    }

    static List<ScheduleToken> scan(String words) {
        String one = ThaiDigits.toArabic(OneForm.of(CleanText.readable(words)).toLowerCase(Locale.ROOT));
        var scanner = new ScheduleScanner(ITEM.matcher(one).replaceAll("").replaceAll("[\\s\\p{Z}]", " "));
        scanner.run();
        return scanner.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') {
                endUnknown();
                at++;
            } else if (Character.isDigit(c)) {
                endUnknown();
                number();
            } else if (!loneMonth() && !word()) {
                unknown.append(c);
                at++;
            }
        }
        endUnknown();
    }

    private void number() {
        Matcher iso = ISO_DATE.matcher(text).region(at, text.length());
        Matcher date = NUMERIC_DATE.matcher(text).region(at, text.length());
        if (iso.lookingAt()) {
            date(iso.group(3), iso.group(2), iso.group(1), iso);
        } else if (date.lookingAt() && !beforeIsQuarter()) {
            date(date.group(1), date.group(3), date.group(4), date);
        } else {
            Matcher number = NUMBER.matcher(text).region(at, text.length());
            number.lookingAt();
            String digits = number.group();
            boolean small = digits.length() <= LONGEST_NUMBER;
            add(small ? Kind.NUMBER : Kind.UNKNOWN, small ? Integer.parseInt(digits) : 0, digits.length(), digits);
            at = number.end();
        }
    }

    private boolean beforeIsQuarter() {
        return !tokens.isEmpty() && tokens.getLast().is(Kind.QUARTER);
    }

    private void date(String day, String month, String year, Matcher match) {
        int value = (Integer.parseInt(day) * 100 + Integer.parseInt(month)) * 10_000
                + BuddhistYear.of(Integer.parseInt(year), year.length()).orElse(0);
        add(Kind.DATE, value, 0, match.group());
        at = match.end();
    }

    private boolean loneMonth() {
        boolean begins = unknown.isEmpty() && (at == 0 || !isLetter(text.charAt(at - 1)) || !tokens.isEmpty());
        if (!begins) {
            return false;
        }
        for (String name : ScheduleLexicon.LONE_LONGEST_FIRST) {
            int end = end(name);
            if (end > 0 && (end == text.length() || !isLetter(text.charAt(end))) && longestWord() <= end - at) {
                add(Kind.MONTH, ScheduleLexicon.loneMonth(name), 0, text.substring(at, end));
                at = end;
                return true;
            }
        }
        return false;
    }

    private int longestWord() {
        return ScheduleLexicon.beginningWith(text.charAt(at)).stream()
                .mapToInt(word -> end(word) - at)
                .filter(length -> length > 0)
                .findFirst()
                .orElse(0);
    }

    private boolean word() {
        for (String word : ScheduleLexicon.beginningWith(text.charAt(at))) {
            int end = end(word);
            Meaning meaning = ScheduleLexicon.meaning(word);
            if (end > 0 && (meaning.kind() != Kind.PER || fits(word))) {
                endUnknown();
                add(meaning.kind(), meaning.value(), 0, text.substring(at, end));
                at = end;
                return true;
            }
        }
        return false;
    }

    /** A stroke and ต่อ stand between a number of times and its length only: ๒ ครั้ง/ปี, but not ไตรมาส ๑/ไตรมาส ๒. */
    private boolean fits(String per) {
        return per.endsWith("ละ")
                || (!tokens.isEmpty() && tokens.getLast().is(Kind.TIMES, Kind.NUMBER) && unknown.isEmpty());
    }

    /** Where the word ends that stands here, white space within it passed over; -1 where another stands here. */
    private int end(String word) {
        int place = at;
        for (int i = 0; i < word.length(); i++) {
            while (i > 0 && place < text.length() && text.charAt(place) == ' ') {
                place++;
            }
            if (place >= text.length() || text.charAt(place) != word.charAt(i)) {
                return -1;
            }
            place++;
        }
        boolean withinLetters =
                isLatin(word.charAt(word.length() - 1)) && place < text.length() && isLatin(text.charAt(place));
        return withinLetters ? -1 : place;
    }

    /** What is no known word may be a month that was misspelt. */
    private void endUnknown() {
        if (unknown.isEmpty()) {
            return;
        }
        String word = unknown.toString();
        OptionalInt month = MonthNames.near(word);
        add(month.isPresent() ? Kind.MONTH : Kind.UNKNOWN, month.orElse(0), 0, word);
        unknown.setLength(0);
    }

    private void add(Kind kind, int value, int digits, String word) {
        tokens.add(new ScheduleToken(kind, value, digits, word));
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
