package prongsai.measures.core.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import prongsai.ui.Band;
import prongsai.web.Problem;
import prongsai.web.WebBasics;

/**
 * Where a plan stands, who brought it there, and when.
 *
 * @param by the name of the person; null where it stands as it began
 * @param since null with {@code by}
 */
public record Standing(
        Stage stage, @Nullable String by, @Nullable Instant since) {
    /**
     * @throws Problem 409 {@code plan-locked}, {@code report-locked}, {@code year-closed} or {@code not-submitted} where nobody
     *     may do this now, with who brought it there and since when
     */
    public void requireOpen(Action action) {
        if (stage.locks(action)) {
            Problem locked = new Problem(409, slug(), String.valueOf(by), day()).with("stage", stage.code());
            throw by == null || since == null
                    ? locked
                    : locked.with("lockedBy", by).with("lockedSince", since.toString());
        }
    }

    /** What each page of the year says; null where nothing is locked. */
    @Nullable
    Band band(int fiscalYear) {
        if (by == null || since == null || !stage.locks(Action.EDIT_STRUCTURE)) {
            return null;
        }
        return new Band(
                "stage.band." + stage.code(), by, since, "/plans/%d/approval".formatted(fiscalYear), "stage.band.look");
    }

    private String slug() {
        return switch (stage) {
            case Stage.Drafting() -> "not-submitted";
            case Stage.InProgress() -> "not-submitted";
            case Stage.Submitted submitted -> "plan-locked";
            case Stage.ReportSubmitted() -> "report-locked";
            case Stage.ReportApproved() -> "year-closed";
        };
    }

    /** In figures, which both languages read. */
    private String day() {
        if (since == null) {
            return "";
        }
        var at = since.atZone(WebBasics.BANGKOK);
        return "%d/%d/%d %02d:%02d"
                .formatted(at.getDayOfMonth(), at.getMonthValue(), at.getYear() + 543, at.getHour(), at.getMinute());
    }
}
