package prongsai.measures.transfer.importing.words;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import prongsai.thai.ThaiDigits;
import prongsai.thai.ThaiText;

/** Quarters as reports write them: ไตรมาสที่ ๔, ไตรมาส ๑, ไตรมาส ๑ และ ๓, ไตรมาส ๑-๔, ทุกไตรมาส. */
public final class QuarterWords {
    private static final List<Integer> ALL = List.of(1, 2, 3, 4);
    private static final Pattern EVERY = Pattern.compile("(?:ทุก|ราย)(?:ๆ)?ไตรมาส|ตลอด(?:ทั้ง)?ปี|ทั้งปีงบประมาณ");
    private static final Pattern NAMED =
            Pattern.compile("ไตรมาส(?:ที่)?([1-4](?:(?:-|–|ถึง|,|และ|/)(?:ไตรมาส(?:ที่)?)?[1-4])*)");
    private static final Pattern RANGE = Pattern.compile("([1-4])(?:-|–|ถึง)(?:ไตรมาส(?:ที่)?)?([1-4])");

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
        return List.copyOf(quarters);
    }
}
