package prongsai.aggregation.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.aggregation.area.AreaCode;
import prongsai.aggregation.area.AreaName;
import prongsai.aggregation.area.AreaPath;
import prongsai.aggregation.statistics.Completion;
import prongsai.aggregation.statistics.Counts;
import prongsai.thai.FiscalYear;
import prongsai.ui.Place;

/**
 * One LAO from above.
 *
 * @param own the whole area that the caller may see
 * @param office how it is reached
 * @param today on which overdue is judged
 */
public record LaoOverview(
        FiscalYear year,
        AreaCode own,
        Completion lao,
        List<MeasureLine> measures,
        OfficeToday office,
        LocalDate today,
        Instant asOf) {
    public Counts counts() {
        return lao.counts();
    }

    public boolean hasPlan() {
        return counts().plans() > 0;
    }

    /** The public report, where there is one. */
    public @Nullable String report() {
        return counts().published() > 0 ? "/public/%s/%d".formatted(lao.code(), year.year()) : null;
    }

    public Trail trail() {
        AreaName last = lao.areas().getLast();
        return new Trail(own, new AreaPath(last.area(), lao.areas()), year.year());
    }

    Place place() {
        return Place.lao(
                lao.shortName(),
                lao.district().map(AreaName::placeName).orElse(null),
                lao.province().placeName());
    }
}
