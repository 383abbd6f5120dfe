package prongsai.measures.transfer.importing.words;

import java.util.Map;

/** The customary abbreviations of the types of LAO. */
public final class Abbreviations {
    private static final Map<String, String> TYPES = Map.of(
            "องค์การบริหารส่วนจังหวัด", "อบจ.",
            "องค์การบริหารส่วนตำบล", "อบต.",
            "เทศบาลนคร", "ทน.",
            "เทศบาลเมือง", "ทม.",
            "เทศบาลตำบล", "ทต.");

    private Abbreviations() {}

    /** The name itself where its type has no abbreviation, such as เมืองพัทยา. */
    public static String shorten(String name) {
        return TYPES.entrySet().stream()
                .filter(type -> name.startsWith(type.getKey()))
                .map(type -> type.getValue() + name.substring(type.getKey().length()))
                .findFirst()
                .orElse(name);
    }
}
