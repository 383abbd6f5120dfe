package prongsai.aggregation.overview;

import java.util.List;
import prongsai.aggregation.area.AreaCode;
import prongsai.aggregation.area.AreaName;
import prongsai.aggregation.area.AreaPath;

/**
 * The way down from the caller's own area to where the page is.
 *
 * @param own the whole area that the caller may see
 * @param path of the page's area
 * @param year BE
 */
public record Trail(AreaCode own, AreaPath path, int year) {
    /** Whether the way begins at the nation. */
    public boolean fromNation() {
        return own.equals(AreaCode.NATION);
    }

    /** The named areas of the way, the caller's own first. */
    public List<AreaName> steps() {
        return path.steps().stream().filter(step -> own.contains(step.area())).toList();
    }

    public String link(String code) {
        return "/overview/" + code + "?fy=" + year;
    }
}
