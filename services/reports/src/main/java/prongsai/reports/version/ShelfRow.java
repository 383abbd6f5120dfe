package prongsai.reports.version;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** @param snapshot what the version froze, where that was asked for */
record ShelfRow(ReportVersion version, @Nullable String snapshot) {
    Optional<FrozenReport> frozen() {
        return Optional.ofNullable(snapshot).map(froze -> new FrozenReport(version, froze));
    }
}
