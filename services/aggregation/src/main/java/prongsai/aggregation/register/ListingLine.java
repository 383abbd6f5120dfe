package prongsai.aggregation.register;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prongsai.aggregation.area.AreaName;

/**
 * One LAO of the list.
 *
 * @param detail as it is, or was, on the last day of the year
 * @param demo whether it is made up
 * @param district empty for a body of a whole province
 */
public record ListingLine(LaoDetail detail, boolean demo, AreaName province, Optional<AreaName> district) {
    /** The last day on which this was in force; none while it is. */
    public @Nullable LocalDate lastDay() {
        LocalDate end = detail.validTo();
        return end == null ? null : end.minusDays(1);
    }
}
