package prongsai.aggregation.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import prongsai.aggregation.area.AreaLevel;

/** What one row of an answer stands for. */
public enum Breakdown {
    LAO,
    DISTRICT,
    PROVINCE;

    /** As it stands in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Breakdown> parse(String text) {
        return Arrays.stream(values()).filter(by -> by.key().equals(text)).findFirst();
    }

    /** The breakdowns that make sense of an area, the natural one first: a part is never wider than the whole. */
    public static List<Breakdown> of(AreaLevel level) {
        return switch (level) {
            case NATION -> List.of(PROVINCE, DISTRICT, LAO);
            case PROVINCE -> List.of(DISTRICT, LAO, PROVINCE);
            case DISTRICT -> List.of(LAO, DISTRICT);
        };
    }
}
