package prongsai.ui;

/**
 * A province or a district without the word for it. Bangkok is no province: its name takes no prefix, and its districts are
 * เขต (Bangkok Metropolitan Administration Act, 2528 BE).
 */
public record PlaceName(String thai, String english) {
    private static final String BANGKOK = "กรุงเทพมหานคร";

    boolean isCapital() {
        return thai.equals(BANGKOK);
    }

    /** As a province behind a smaller place. */
    String inThai() {
        return isCapital() ? thai : "จ." + thai;
    }

    /** As a district of a province. */
    String prefixed(PlaceName province, String elsewhere) {
        return (province.isCapital() ? "เขต" : elsewhere) + thai;
    }
}
