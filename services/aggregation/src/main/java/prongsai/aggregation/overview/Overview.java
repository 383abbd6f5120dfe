package prongsai.aggregation.overview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.aggregation.area.AreaCode;
import prongsai.aggregation.area.AreaLevel;
import prongsai.aggregation.area.AreaName;
import prongsai.aggregation.area.AreaPath;
import prongsai.aggregation.statistics.Breakdown;
import prongsai.aggregation.statistics.Completion;
import prongsai.aggregation.statistics.Counts;
import prongsai.thai.FiscalYear;

/**
 * An area from above: who is late.
 *
 * @param own the whole area that the caller may see; the trail begins there
 * @param total the sum of all rows
 * @param asOf when the numbers were read; they are live
 */
public record Overview(
        FiscalYear year,
        AreaPath path,
        AreaCode own,
        Breakdown by,
        Order order,
        List<Completion> rows,
        Counts total,
        Instant asOf) {
    public AreaCode area() {
        return path.area();
    }

    /** The breakdowns that the page offers. 928 districts or 7,850 LAOs are no page to read: they are a download. */
    public static List<Breakdown> offered(AreaCode area) {
        return switch (area.level()) {
            case NATION -> List.of(Breakdown.PROVINCE);
            case PROVINCE -> List.of(Breakdown.DISTRICT, Breakdown.LAO);
            case DISTRICT -> List.of(Breakdown.LAO);
        };
    }

    public List<Breakdown> offered() {
        return offered(area());
    }

    public Trail trail() {
        return new Trail(own, path, year.year());
    }

    /** Where a row leads: down to its area, or to its LAO. */
    public String link(Completion row) {
        String query = "?fy=" + year.year();
        return switch (by) {
            case LAO -> "/overview/lao/" + row.code() + query;
            case DISTRICT, PROVINCE ->
                by == Breakdown.DISTRICT && row.district().isEmpty()
                        ? row.onlyLao()
                                .map(code -> "/overview/lao/" + code + query)
                                .orElse("/overview/" + row.code() + query + "&by=lao")
                        : "/overview/" + row.code() + query;
        };
    }

    /** What tells rows of the same name apart: their district or province, where the page itself does not say it. */
    public @Nullable AreaName around(Completion row) {
        return switch (by) {
            case LAO ->
                area().level() == AreaLevel.DISTRICT ? null : row.areas().getLast();
            case DISTRICT, PROVINCE -> null;
        };
    }

    /** This page with another order. */
    public String sorted(String orderKey) {
        return "/overview/%s?fy=%d&by=%s&sort=%s".formatted(area().code(), year.year(), by.key(), orderKey);
    }

    /** This page with another breakdown. */
    public String brokenDown(Breakdown other) {
        return "/overview/%s?fy=%d&by=%s&sort=%s".formatted(area().code(), year.year(), other.key(), order.key());
    }

    /** The same numbers as a file. */
    public String download() {
        return "/api/statistics/v1/completion?fiscalYear=%d&area=%s&by=%s&format=csv&bom=true"
                .formatted(year.year(), area().code(), by.key());
    }
}
