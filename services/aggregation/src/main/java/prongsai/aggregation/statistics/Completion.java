package prongsai.aggregation.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import prongsai.aggregation.area.AreaName;

/**
 * One LAO, district or province with its counts.
 *
 * @param code of the LAO as it was in that fiscal year, or of the area; the row of bodies of a whole province (อบจ., กทม.)
 *     among districts has the province's code
 * @param name in Thai, in full
 * @param shortName such as อบต.นาเลียง; of an area the same as the name
 * @param district of an LAO or district; empty for a body of a whole province
 * @param onlyLao the code of the row's LAO where it has just one
 */
public record Completion(
        String code,
        String name,
        String nameEn,
        String shortName,
        Optional<AreaName> district,
        AreaName province,
        Optional<String> onlyLao,
        Counts counts) {

    /** As a page shows it: LAOs have no English names. */
    public String label(Locale locale) {
        return english(locale) ? nameEn : shortName;
    }

    /** The areas that this lies in, the province first. */
    public List<AreaName> areas() {
        return Stream.concat(Stream.of(province), district.stream()).toList();
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
