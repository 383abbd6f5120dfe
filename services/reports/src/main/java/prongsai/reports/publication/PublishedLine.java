package prongsai.reports.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import prongsai.ui.Place;

/**
 * A published report in a list, by the LAO's names of today.
 *
 * @param code of the Department of Local Administration
 * @param district in Thai; null for a body of the whole province
 */
public record PublishedLine(
        String code,
        String shortName,
        @Nullable String district,
        String province,
        int fiscalYear,
        Instant publishedAt) {

    public String place() {
        return Place.lao(shortName, district, province).detail();
    }

    public String path() {
        return "/public/" + code + "/" + fiscalYear;
    }
}
