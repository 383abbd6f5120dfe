package prongsai.ui;

import org.jspecify.annotations.Nullable;

/**
 * Where the reader is, always in view. The detail is needed because names repeat: อบต.หนองบัว exists 22 times.
 *
 * <p>Bangkok is no province: its name takes no prefix, and its districts are เขต (Bangkok Metropolitan Administration
 * Act, 2528 BE).
 *
 * @param name such as อบต.นาเลียง
 * @param detail such as อ.นาแก จ.นครพนม; may be empty
 */
public record Place(String name, String detail) {
    private static final String BANGKOK = "กรุงเทพมหานคร";

    /**
     * @param shortName with its type, such as อบต.นาเลียง
     * @param district without its prefix; null for an อบจ., which belongs to no district
     * @param province without its prefix
     */
    public static Place lao(String shortName, @Nullable String district, String province) {
        String of = inProvince(province);
        return new Place(shortName, district == null ? of : districtPrefix(province, "อ.") + district + " " + of);
    }

    /** A district, whose name repeats between provinces. */
    public static Place district(String name, String province) {
        return new Place(districtPrefix(province, "อำเภอ") + name, inProvince(province));
    }

    /** @param laos how many LAOs the province has, the อบจ. included */
    public static Place province(String name, int districts, int laos) {
        String full = name.equals(BANGKOK) ? name : "จังหวัด" + name;
        return new Place(
                full,
                "%,d %s · %,d องค์กรปกครองส่วนท้องถิ่น".formatted(districts, districtPrefix(name, "อำเภอ"), laos));
    }

    /** @param laos how many LAOs the country has */
    public static Place nation(int laos) {
        return new Place("ทั่วประเทศ", "%,d องค์กรปกครองส่วนท้องถิ่น".formatted(laos));
    }

    private static String districtPrefix(String province, String elsewhere) {
        return province.equals(BANGKOK) ? "เขต" : elsewhere;
    }

    private static String inProvince(String province) {
        return province.equals(BANGKOK) ? province : "จ." + province;
    }
}
