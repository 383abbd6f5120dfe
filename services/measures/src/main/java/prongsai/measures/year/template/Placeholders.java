package prongsai.measures.year.template;

import java.util.List;
import java.util.Map;
import prongsai.measures.year.unit.FirstUnits;

/**
 * The words of one LAO that stand for those of the national texts: <code>{lao}</code> its full name,
 * <code>{short}</code> its short name, <code>{type}</code> the abbreviation of its type as in "ปลัด อบต.",
 * <code>{secretariat}</code> the unit that keeps its office.
 */
record Placeholders(String lao, String shortName, String type, String secretariat) {
    private static final Map<String, String> TYPES = Map.of(
            "PAO", "อบจ.",
            "CITY", "เทศบาล",
            "TOWN", "เทศบาล",
            "SUBDISTRICT_MUNICIPALITY", "เทศบาล",
            "SAO", "อบต.",
            "BANGKOK", "กทม.",
            "PATTAYA", "เมืองพัทยา");
    private static final String SECRETARIAT = "สำนักปลัด";

    /**
     * @param type as the register has it, such as {@code SAO}
     * @param units of the LAO's own list; where none keeps the office, the usual one of its type does
     */
    static Placeholders of(String lao, String shortName, String type, List<String> units) {
        return new Placeholders(
                lao,
                shortName,
                TYPES.getOrDefault(type, shortName),
                units.stream()
                        .filter(unit -> unit.startsWith(SECRETARIAT))
                        .findFirst()
                        .orElseGet(() -> FirstUnits.of(type).getFirst()));
    }

    String fill(String text) {
        return text.replace("{lao}", lao)
                .replace("{short}", shortName)
                .replace("{type}", type)
                .replace("{secretariat}", secretariat);
    }
}
