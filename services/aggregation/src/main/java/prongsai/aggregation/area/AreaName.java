package prongsai.aggregation.area;

import java.util.Locale;
import prongsai.ui.PlaceName;

/**
 * An area with its names, without the words for province and district.
 *
 * @param parts how many areas of the next level it has, where that was asked for; else 0
 */
public record AreaName(AreaCode area, String nameTh, String nameEn, int parts) {
    public String code() {
        return area.code();
    }

    public AreaLevel level() {
        return area.level();
    }

    /** Which word goes before the name: the capital has เขต and no จังหวัด. The text is {@code area.<kind>}. */
    public String kind() {
        boolean capital = code().startsWith("10");
        return switch (level()) {
            case NATION -> "nation";
            case PROVINCE -> capital ? "capital" : "province";
            case DISTRICT -> capital ? "khet" : "district";
        };
    }

    /** As the frame of a page takes it. */
    public PlaceName placeName() {
        return new PlaceName(nameTh, nameEn);
    }

    /** In the reader's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameTh;
    }
}
