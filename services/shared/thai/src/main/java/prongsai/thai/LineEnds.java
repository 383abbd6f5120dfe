package prongsai.thai;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a line may end, on paper and on a screen alike. Thai has no spaces between words, so the JDK's dictionary finds them;
 * words that it does not know (เว็บไซต์, the office's abbreviations) and names are kept whole here.
 */
public final class LineEnds {
    private static final String YEARS = "(พ\\.ศ\\. ?)?[๐-๙0-9]+( ?- ?[๐-๙0-9]+)?";
    /** A place that stands alone, as in a list or a heading: nobody knows all names, but what follows such a word is one. */
    private static final String PLACES = "(?<![ก-๎])(?:(?:อบต|อบจ|ทต|ทม|ทน|อ|ต|จ)\\. ?[ก-๎]{2,24}"
            + "|(?:อำเภอ|จังหวัด|เขต|เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด))[ก-๎]{2,16})(?![ก-๎])";

    /** 12 วัน and 31 ธ.ค. 2569: a number, and what it is a number of. */
    private static final String COUNTS = "(?<![0-9๐-๙.,/])[0-9๐-๙][0-9๐-๙,.]* "
            + "(?:(?:งาน|วัน|คน|ข้อ|แห่ง|ครั้ง|ฉบับ|ไฟล์|แถว|มาตรการ|ขั้นตอน|ปี|บาท)(?![ก-๎])"
            + "|(?:[มกพสตธ]\\.[คพย]\\.|มี\\.ค\\.|เม\\.ย\\.|มิ\\.ย\\.) [0-9๐-๙]{4})";

    private static final List<String> WORDS = words();
    /** A silenced letter belongs to the word before it. */
    private static final Pattern SILENCED = Pattern.compile("[ก-ฮ][ิุ]?์");

    private final Pattern whole;

    private LineEnds(Collection<String> names, String before) {
        whole = Pattern.compile(Stream.concat(names.stream(), WORDS.stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", before + "|", "")));
    }

    /** @param names that must not be divided */
    public static LineEnds of(Collection<String> names) {
        return new LineEnds(names, YEARS);
    }

    /** As {@link #of}, and keeps whole what is torn on narrow screens: places that nobody named, numbers with their unit, days. */
    public static LineEnds onScreen(Collection<String> names) {
        return new LineEnds(names, String.join("|", PLACES, COUNTS, YEARS));
    }

    /** Each place, as an index into the text, where a line may end; the last is the end of the text. */
    public NavigableSet<Integer> in(String text) {
        NavigableSet<Integer> ends = new TreeSet<>(ThaiText.lineBreaks(text));
        Matcher word = whole.matcher(text);
        while (word.find()) {
            ends.subSet(word.start(), true, word.end(), true).clear();
            ends.add(word.start());
            ends.add(word.end());
        }
        ends.removeIf(end -> end == 0 || end == text.length() || belongTogether(text, end));
        ends.add(text.length());
        return ends;
    }

    private static boolean belongTogether(String text, int end) {
        char before = text.charAt(end - 1);
        char after = text.charAt(end);
        return " ๆฯ/.,)”".indexOf(after) >= 0
                || before == '.'
                || "(“".indexOf(before) >= 0
                || (before == '-' && (end == 1 || text.charAt(end - 2) == ' '))
                || SILENCED.matcher(text).region(end, text.length()).lookingAt();
    }

    private static List<String> words() {
        try (InputStream words = Objects.requireNonNull(LineEnds.class.getResourceAsStream("whole-words.txt"))) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the words that are kept whole", e);
        }
    }
}
