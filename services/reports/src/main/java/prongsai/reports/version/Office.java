package prongsai.reports.version;

import org.jspecify.annotations.Nullable;
import prongsai.ui.PlaceName;

/**
 * The LAO whose reports these are, by its names of today.
 *
 * @param code of the Department of Local Administration, which its public address is made of
 * @param district null for a body of the whole province
 */
public record Office(
        String code, String shortName, @Nullable PlaceName district, PlaceName province) {}
