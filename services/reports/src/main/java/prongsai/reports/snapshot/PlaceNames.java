package prongsai.reports.snapshot;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.ui.PlaceName;

/** Where an LAO lies, out of a row of {@code directory.lao_now}. */
public final class PlaceNames {
    private PlaceNames() {}

    /** Null for a body of the whole province. */
    public static @Nullable PlaceName district(Readable row) {
        String thai = row.get("district_th", String.class);
        return thai == null ? null : new PlaceName(thai, text(row, "district_en"));
    }

    public static PlaceName province(Readable row) {
        return new PlaceName(text(row, "province_th"), text(row, "province_en"));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
