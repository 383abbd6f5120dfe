package prongsai.measures.files.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.thai.SearchFolding;
import prongsai.thai.ThaiDigits;

/** Finds what looks like a person's number, a telephone number or a signature in a text. */
final class PersonalData {
    private static final String GAP =
            "(?:[\\s\\u00a0\\u200b]?[-\\u2010-\\u2015.][\\s\\u00a0\\u200b]?|[\\s\\u00a0\\u200b])?";

    /** Within a lookahead, so that a number is found although other digits stand before it. */
    private static final Pattern THIRTEEN = Pattern.compile("(?<![0-9])(?=([0-9](?:" + GAP + "[0-9]){12})(?![0-9]))");

    /** 0x-xxx-xxxx and 0xx-xxx-xxxx, with the dashes anywhere; or with the country's 66. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![0-9])(?<![0-9][-.])(?:\\+?66" + GAP + "|0-?)[2-9](?:" + GAP + "[0-9]){7,8}(?![0-9])(?![-.][0-9])");

    private static final List<String> SIGNATURE_WORDS =
            List.of("ลายมือชื่อ", "ลงลายมือชื่อ", "ลงชื่อ", "(ลงนาม)", "ลงนาม", "ลายเซ็น");

    private PersonalData() {}

    /** In the order in which they stand; signatures' words last, each once. */
    static List<PersonalTrace> in(String text, int page) {
        String arabic = ThaiDigits.toArabic(text);
        List<PersonalTrace> found = new ArrayList<>();
        List<MatchResult> ids = ids(arabic);
        ids.forEach(id -> found.add(new PersonalTrace(PersonalTrace.Kind.THAI_ID, masked(id.group(1)), page)));
        PHONE.matcher(arabic)
                .results()
                .filter(phone ->
                        ids.stream().noneMatch(id -> id.start(1) <= phone.start() && phone.start() < id.end(1)))
                .forEach(phone -> found.add(new PersonalTrace(PersonalTrace.Kind.PHONE, masked(phone.group()), page)));
        String folded = SearchFolding.fold(text);
        SIGNATURE_WORDS.stream()
                .filter(word -> folded.contains(SearchFolding.fold(word)))
                .findFirst()
                .ifPresent(word -> found.add(new PersonalTrace(PersonalTrace.Kind.SIGNATURE, word, page)));
        return found;
    }

    private static List<MatchResult> ids(String arabic) {
        List<MatchResult> ids = new ArrayList<>();
        Matcher matcher = THIRTEEN.matcher(arabic);
        while (matcher.find()) {
            if (ThaiId.valid(matcher.group(1).replaceAll("[^0-9]", ""))) {
                ids.add(matcher.toMatchResult());
            }
        }
        return ids;
    }

    /** The first four digits and the last two: enough to find it by. */
    private static String masked(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.substring(0, 4) + "•".repeat(digits.length() - 6) + digits.substring(digits.length() - 2);
    }
}
