package prongsai.measures.transfer.importing.meaning;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.thai.ThaiDigits;

/**
 * The numbers, letters and bullets that stand before items: {@code 1.}, {@code ๕.๑}, {@code (1)}, {@code ก.}, {@code •}, {@code -}. A
 * number that belongs to the text stays: {@code 7 ขั้นตอน}, {@code 1.5 ล้านบาท}.
 */
public final class ItemMarks {
    private static final String DIGIT = "[0-9๐-๙]";
    private static final Pattern SINGLE = Pattern.compile("(?:\\(" + DIGIT + "{1,3}\\)|" + DIGIT + "{1,3}\\s?[.)](?!"
            + DIGIT + ")|ข้อ(?:ที่)?\\s?" + DIGIT + "{1,2}[.):]?(?=\\s))\\s*");
    private static final Pattern NESTED =
            Pattern.compile(DIGIT + "{1,3}(?:\\." + DIGIT + "{1,2}){1,3}\\s?[.)]?(?!" + DIGIT + ")\\s*");
    private static final Pattern BULLET = Pattern.compile("(?:[•·●○◦▪▫■□➢➤✓✔*]|[-–—](?!" + DIGIT + "))\\s*");
    private static final Pattern LETTER = Pattern.compile("(?:\\(([ก-ฮa-z])\\)|([ก-ฮa-z])[.)])\\s*");
    private static final Pattern QUANTITY = Pattern.compile(
            "^(?:ล้าน|แสน|หมื่น|พัน|บาท|คะแนน|เปอร์เซ็นต์|%|เมตร|กิโล|ชั่วโมง|ชม|วัน|เดือน|ปี|ไร่|นาที|เท่า|คน|ครั้ง)");
    private static final String LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

    private ItemMarks() {}

    /**
     * What stands before an item.
     *
     * @param mark as written, with the white space behind it
     * @param path 1.2 as 1, 2; a letter by its place in the alphabet; none for a bullet
     */
    public record Mark(String mark, List<Integer> path, boolean letter) {
        public Mark {
            path = List.copyOf(path);
        }

        /** Nothing but a number or a bullet says how deep it is. */
        public int depth() {
            return path.size();
        }

        boolean follows(Mark before) {
            return letter == before.letter
                    && path.size() == before.path.size()
                    && !path.isEmpty()
                    && path.getLast() == before.path.getLast() + 1;
        }
    }

    /** The mark that the text begins with, on its own looks alone. */
    public static Optional<Mark> at(String text) {
        return bullet(text)
                .or(() -> nested(text))
                .or(() -> single(text))
                .or(() -> letter(text).filter(ItemMarks::isFirst));
    }

    /** The mark of a line, with the lines around it as evidence: ข. after ก. is one, ข. alone is an abbreviation. */
    public static Optional<Mark> at(List<String> lines, int index) {
        String text = lines.get(index);
        Optional<Mark> clear = at(text);
        if (clear.isPresent()) {
            return clear;
        }
        return letter(text).filter(mark -> hasBefore(lines, index, mark));
    }

    public static String without(String text) {
        return at(text).map(mark -> text.substring(mark.mark().length())).orElse(text);
    }

    /** The lines without their marks. */
    public static List<String> without(List<String> lines) {
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> at(lines, i)
                        .map(mark -> lines.get(i).substring(mark.mark().length()))
                        .orElse(lines.get(i)))
                .toList();
    }

    private static boolean hasBefore(List<String> lines, int index, Mark mark) {
        return lines.subList(0, index).stream()
                .map(ItemMarks::letter)
                .flatMap(Optional::stream)
                .anyMatch(mark::follows);
    }

    private static Optional<Mark> bullet(String text) {
        Matcher bullet = BULLET.matcher(text);
        return bullet.lookingAt() && bullet.end() < text.length()
                ? Optional.of(new Mark(bullet.group(), List.of(), false))
                : Optional.empty();
    }

    private static Optional<Mark> nested(String text) {
        Matcher nested = NESTED.matcher(text);
        if (!nested.lookingAt()
                || nested.end() == text.length()
                || QUANTITY.matcher(text.substring(nested.end())).find()) {
            return Optional.empty();
        }
        return Optional.of(new Mark(nested.group(), numbers(nested.group()), false));
    }

    private static Optional<Mark> single(String text) {
        Matcher single = SINGLE.matcher(text);
        return single.lookingAt() && single.end() < text.length()
                ? Optional.of(new Mark(single.group(), numbers(single.group()), false))
                : Optional.empty();
    }

    private static Optional<Mark> letter(String text) {
        Matcher letter = LETTER.matcher(text);
        if (!letter.lookingAt() || letter.end() == text.length()) {
            return Optional.empty();
        }
        String said = letter.group(1) == null ? letter.group(2) : letter.group(1);
        int place = LETTERS.indexOf(said) >= 0 ? LETTERS.indexOf(said) : said.charAt(0) - 'a';
        return Optional.of(new Mark(letter.group(), List.of(place + 1), true));
    }

    /** ก. and (ข) begin lists; a letter with a dot may be an abbreviation as อ.นาแก is, and ก.พ. a month or an office. */
    private static boolean isFirst(Mark mark) {
        return mark.mark().startsWith("(")
                || (mark.path().getFirst() == 1 && mark.mark().length() > 2);
    }

    private static List<Integer> numbers(String mark) {
        return Pattern.compile("\\d+")
                .matcher(ThaiDigits.toArabic(mark))
                .results()
                .map(number -> Integer.parseInt(number.group()))
                .toList();
    }
}
