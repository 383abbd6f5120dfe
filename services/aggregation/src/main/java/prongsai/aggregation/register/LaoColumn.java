package prongsai.aggregation.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the file. */
enum LaoColumn {
    CODE,
    NAME,
    SHORT_NAME,
    TYPE,
    PROVINCE_CODE,
    DISTRICT_CODE,
    SUBDISTRICT_CODE,
    VALID_FROM,
    /** Optional: the first day on which the LAO no longer exists. */
    VALID_TO,
    /** Optional: the code that the LAO had until this row, where a change of type gave it a new one. */
    FORMER_CODE,
    /** Optional: true for made-up LAOs. */
    DEMO;

    static final List<LaoColumn> REQUIRED = Arrays.stream(values())
            .filter(column -> column.compareTo(VALID_FROM) <= 0)
            .toList();

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LaoColumn> of(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header().equals(header.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
