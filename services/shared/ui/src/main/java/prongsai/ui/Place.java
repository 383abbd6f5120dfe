package prongsai.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader is, always in view, in both languages. The detail is needed because names repeat: อบต.หนองบัว exists 22
 * times. An LAO has a Thai name alone, which stays Thai in English.
 */
public final class Place {
    /**
     * In one language.
     *
     * @param name such as อบต.นาเลียง
     * @param detail such as อ.นาแก จ.นครพนม; may be empty
     */
    public record Words(String name, String detail) {}

    private final Words thai;
    private final Words english;

    Place(Words thai, Words english) {
        this.thai = thai;
        this.english = english;
    }

    /** A body of which all that is known is what it is called: อบต.นาเลียง อ.นาแก จ.นครพนม. */
    public static Place named(String called) {
        String name = called.split(" ")[0];
        var words = new Words(name, called.substring(name.length()).strip());
        return new Place(words, words);
    }

    /**
     * @param shortName with its type, such as อบต.นาเลียง
     * @param district null for an อบจ., which belongs to no district
     */
    public static Place lao(String shortName, @Nullable PlaceName district, PlaceName province) {
        String thai = province.inThai();
        String english = province.english();
        return new Place(
                new Words(shortName, district == null ? thai : district.prefixed(province, "อ.") + " " + thai),
                new Words(shortName, district == null ? english : district.english() + " District, " + english));
    }

    /** A district, whose name repeats between provinces. */
    public static Place district(PlaceName district, PlaceName province) {
        return new Place(
                new Words(district.prefixed(province, "อำเภอ"), province.inThai()),
                new Words(district.english() + " District", province.english()));
    }

    /** @param laos how many LAOs the province has, the อบจ. included */
    public static Place province(PlaceName province, int districts, int laos) {
        return new Place(
                new Words(
                        province.isCapital() ? province.thai() : "จังหวัด" + province.thai(),
                        "%,d %s · %,d องค์กรปกครองส่วนท้องถิ่น"
                                .formatted(districts, province.isCapital() ? "เขต" : "อำเภอ", laos)),
                new Words(
                        province.isCapital() ? province.english() : province.english() + " Province",
                        count(districts, "district") + " · " + count(laos, "LAO")));
    }

    /** @param laos how many LAOs the country has */
    public static Place nation(int laos) {
        return new Place(
                new Words("ทั่วประเทศ", "%,d องค์กรปกครองส่วนท้องถิ่น".formatted(laos)),
                new Words("Whole country", count(laos, "LAO")));
    }

    public Words in(Locale language) {
        return language.getLanguage().equals("th") ? thai : english;
    }

    /** In Thai, as in the titles of pages, which name an LAO. */
    public String name() {
        return thai.name();
    }

    public String detail() {
        return thai.detail();
    }

    private static String count(int number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
