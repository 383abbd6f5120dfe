package prongsai.reports.version;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One year's reports of an LAO and the one that is looked at.
 *
 * @param versions latest first
 * @param open null where nothing has been frozen yet
 */
record Shelf(
        Office office,
        List<ReportVersion> versions,
        @Nullable FrozenReport open) {

    /** What the public reads now; null where nothing is public. */
    @Nullable
    ReportVersion published() {
        return versions.stream()
                .filter(version -> version.state() == ReportVersion.State.PUBLISHED)
                .findFirst()
                .orElse(null);
    }
}
