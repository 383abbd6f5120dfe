package prongsai.measures.transfer.importing.meaning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import prongsai.thai.ThaiText;

/**
 * Thai that looks right in a PDF and whose letters are not those that one sees. What can be put right for certain is put right;
 * where nobody can know, the text is doubtful, and so is all of its page, since the same program wrote it.
 *
 * <p>Certain are a ำ that Word tore into a blank and า, on a page that has no ำ left, and ป้ that a font kept as ปู where ปู can
 * be no word. Not certain are letters that could not be read at all (U+FFFD), marks without a letter to stand on, marks that went
 * on to the next letter (คณุ ธรรม), and ำ in the place of า.
 */
public final class DamagedText {
    /** A mark that belongs on a letter, where no letter is; or a vowel that follows a letter, where none does. */
    private static final Pattern LOOSE =
            Pattern.compile("(?:^|[\\s(])[ะ-ฺ็-๎]|[เ-ไ][ัิ-ฺ็-๎ะ]|[่-๋][ัิ-ฺ]|[าำะ][ัิ-ฺ็-๎]");

    private static final Pattern TORN_AM = Pattern.compile("(?<=[ก-ฮ][่-๋]?) (?=า)");
    private static final Pattern UNREADABLE = Pattern.compile("[\uFFFD\uE000-\uF8FF]");

    /** A tone on the last letter of a syllable, or a vowel there with a blank behind it: the mark has moved on by one letter. */
    private static final Pattern MOVED =
            Pattern.compile("(?<![เ-ไ])[ก-ฮ][ก-ฮ][่-๋](?=[\\s/]|$)|[ก-ฮ][ก-ฮ][ัิ-ู]่?(?= [ก-ฮะาำ])|[ก-ฮ]์ (?=[ะาำ])");

    private static final Pattern WITH_AM = Pattern.compile("[ก-ฮเ-ไะ-ฺ็-๎]*ำ[ก-ฮเ-ไะ-ฺ็-๎]*ำ[ก-ฮเ-ไะ-ฺ็-๎]*");

    /** What the fonts of older Word files make of ป้, ฝ่ and ฟ้, in words that cannot be anything else. */
    private static final Map<String, String> MISDRAWN = Map.of(
            "ปูองกัน", "ป้องกัน",
            "ปูาย", "ป้าย",
            "เปูา", "เป้า",
            "ฝูาย", "ฝ่าย",
            "เฝูา", "เฝ้า",
            "ฟูอง", "ฟ้อง",
            "ไฟฟูา", "ไฟฟ้า",
            "ปูอม", "ป้อม");

    private static final int ENOUGH_SIGNS = 2;

    /** Or may be: where no ำ stands, none is told from one that is torn. */
    private final boolean amIsTorn;

    private final boolean damaged;

    private DamagedText(boolean amIsTorn, boolean damaged) {
        this.amIsTorn = amIsTorn;
        this.damaged = damaged;
    }

    /**
     * A text as far as it could be put right.
     *
     * @param doubtful nobody can know what stood there; to be looked at by a person, who has the paper
     */
    public record Mended(String text, boolean doubtful) {}

    /** Looks at all texts of a page, since one alone does not show how the page was written. */
    public static DamagedText ofPage(Collection<String> texts) {
        boolean torn = texts.stream().noneMatch(text -> text.contains("ำ"));
        long signs = texts.stream()
                .map(text -> torn ? TORN_AM.matcher(text).replaceAll("") : text)
                .mapToLong(DamagedText::signs)
                .sum();
        return new DamagedText(torn, signs >= ENOUGH_SIGNS);
    }

    /** Whether the page is damaged beyond certainty, so that the Word file would be the better way. */
    public boolean isDamaged() {
        return damaged;
    }

    /** No letter of the private area and no U+FFFD is left: where one was, stands … and the text is doubtful. */
    public Mended mend(String text) {
        String one = IncomingText.of(text);
        String mended = amIsTorn ? one.replaceAll("(?<=[ก-ฮ][่-๋]?) า", "ำ") : one;
        for (Map.Entry<String, String> word : MISDRAWN.entrySet()) {
            mended = mended.replace(word.getKey(), word.getValue());
        }
        boolean doubtful = damaged
                || UNREADABLE.matcher(mended).find()
                || LOOSE.matcher(mended).find();
        return new Mended(UNREADABLE.matcher(mended).replaceAll("…"), doubtful);
    }

    private static long signs(String text) {
        String one = IncomingText.of(text);
        return 2 * UNREADABLE.matcher(one).results().count()
                + LOOSE.matcher(one).results().count()
                + MOVED.matcher(one).results().count()
                + 2
                        * WITH_AM.matcher(one)
                                .results()
                                .filter(DamagedText::isFewerWordsWithAa)
                                .count();
    }

    /** ตำรำง falls into three pieces, ตาราง is one word. */
    private static boolean isFewerWordsWithAa(MatchResult word) {
        List<String> asRead = ThaiText.words(word.group());
        List<String> withAa = ThaiText.words(word.group().replace("ำ", "า"));
        return withAa.size() < asRead.size();
    }
}
