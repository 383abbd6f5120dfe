package prongsai.reports.publication;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prongsai.ui.Place;
import prongsai.ui.PlaceName;

/**
 * A published report in a list, by the LAO's names of today.
 *
 * @param code of the Department of Local Administration
 * @param district null for a body of the whole province
 */
public record PublishedLine(
        String code,
        String shortName,
        @Nullable PlaceName district,
        PlaceName province,
        int fiscalYear,
        Instant publishedAt) {

    /** Where it lies, in the reader's language. */
    public String place(Locale language) {
        return Place.lao(shortName, district, province).in(language).detail();
    }

    public String path() {
        return "/public/" + code + "/" + fiscalYear;
    }
}
