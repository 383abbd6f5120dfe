package prongsai.reports.version;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.reports.paper.Paper;
import prongsai.reports.snapshot.Snapshot;

/**
 * All that the report page shows.
 *
 * @param open the version looked at; null before the first
 * @param published what the public reads now; null where nothing is public
 * @param paper the open version's, or before the first the plan's as it is now; null without a plan
 */
public record ReportView(
        int fiscalYear,
        Office office,
        List<ReportVersion> versions,
        @Nullable ReportVersion open,
        @Nullable ReportVersion published,
        @Nullable Paper paper,
        Snapshot.@Nullable Completion completion,
        @Nullable Findings findings,
        Freshness freshness,
        boolean mayFreeze,
        boolean mayPublish) {

    /** How the open version stands to the plan of now. */
    public enum Freshness {
        /** There is no plan and no version. */
        NO_PLAN,
        /** There is a plan, and no version of it yet. */
        NOT_FROZEN,
        /** The plan is as it was. */
        SAME,
        /** The plan has changed since. */
        CHANGED,
        /** The plan could not be asked for. */
        UNKNOWN;

        static Freshness of(@Nullable FrozenReport open, CurrentPlan plan) {
            return switch (plan) {
                case CurrentPlan.Unknown() -> UNKNOWN;
                case CurrentPlan.None() -> open == null ? NO_PLAN : CHANGED;
                case CurrentPlan.Known(Snapshot now) -> {
                    if (open == null) {
                        yield NOT_FROZEN;
                    }
                    yield open.version().revision() == now.revision() ? SAME : CHANGED;
                }
            };
        }
    }

    /** The address under which the public reads this LAO's report of this year. */
    public String publicPath() {
        return "/public/" + office.code() + "/" + fiscalYear;
    }

    /** The address of the open version's files, without their extension. */
    public String filePath() {
        return open == null ? "" : "/api/reports/v1/reports/" + fiscalYear + "/" + open.version();
    }

    /** A new version can be made and would differ from the latest. */
    public boolean canFreeze() {
        return mayFreeze
                && switch (freshness) {
                    case NOT_FROZEN, CHANGED, UNKNOWN -> true;
                    case SAME -> versions.getFirst().state() == ReportVersion.State.WITHDRAWN;
                    case NO_PLAN -> false;
                };
    }
}
