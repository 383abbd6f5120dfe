package prongsai.measures.transfer.importing.words;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import prongsai.thai.ThaiDigits;

/**
 * The number before an item: {@code ๑. }, {@code 2) }, and also {@code ๒.ออกคำสั่ง} without a space. A number that goes
 * on after its dot ({@code ๑.๒}, {@code ๘๐.๕}) is none.
 */
public final class ItemNumber {
    private static final Pattern NUMBER = Pattern.compile("(?<![^\\s])([0-9๐-๙]{1,2})\\s?[.)](?![0-9๐-๙])\\s*");
    /** Of a measure: a plan may have more than 99, while within a text three digits are a percentage. */
    private static final Pattern OF_MEASURE = Pattern.compile("([0-9๐-๙]{1,3})\\s?[.)](?![0-9๐-๙])\\s*");

    private ItemNumber() {}

    /** The number that the text begins with. */
    public static OptionalInt at(String text) {
        var matcher = NUMBER.matcher(text);
        return matcher.lookingAt() ? OptionalInt.of(ThaiDigits.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    public static String without(String text) {
        var matcher = NUMBER.matcher(text);
        return matcher.lookingAt() ? text.substring(matcher.end()) : text;
    }

    /** The measure's number that its title begins with. */
    public static OptionalInt ofMeasure(String title) {
        var matcher = OF_MEASURE.matcher(title);
        return matcher.lookingAt() ? OptionalInt.of(ThaiDigits.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    public static String withoutMeasure(String title) {
        var matcher = OF_MEASURE.matcher(title);
        return matcher.lookingAt() ? title.substring(matcher.end()) : title;
    }

    /** Where a certain number stands in the text, at its start or after white space. */
    public static Optional<MatchResult> find(int number, String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(match -> ThaiDigits.parseInt(match.group(1)) == number)
                .findFirst();
    }
}
