package prongsai.aggregation.register;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an LAO was called and where it lay while this was in force.
 *
 * @param code seven digits of the Department of Local Administration; the first is the type
 * @param districtCode none for a body of a whole province (อบจ., กทม.)
 * @param validFrom first day in force
 * @param validTo first day no longer in force; none while in force
 */
public record LaoDetail(
        String code,
        String name,
        String shortName,
        LaoType type,
        String provinceCode,
        @Nullable String districtCode,
        @Nullable String subdistrictCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** The area whose people see this LAO: its district, or its province where it has none. */
    public String jurisdictionCode() {
        return Objects.requireNonNullElse(districtCode, provinceCode);
    }

    LaoDetail endingOn(@Nullable LocalDate end) {
        return new LaoDetail(code, name, shortName, type, provinceCode, districtCode, subdistrictCode, validFrom, end);
    }
}
