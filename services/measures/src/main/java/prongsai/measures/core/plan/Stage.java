package prongsai.measures.core.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import prongsai.keycloak.Caller;
import prongsai.web.Problem;

/**
 * Where a year's plan stands. Each stage says what it locks for everybody, {@link ActionRoles} who may do what is not locked:
 * together they are the one table of who may do what, and when. Whose turn it is among those who sign, the open acts say.
 */
public sealed interface Stage {
    /** ร่างแผน: being drawn up; also the stage of an office that does not use approval. */
    record Drafting() implements Stage {}

    /**
     * รอลงนามแผน: structure and words wait for signatures and stay as they are.
     *
     * @param again it was approved before, and what changed since is to be approved too
     */
    record Submitted(boolean again) implements Stage {}

    /** ดำเนินการ: approved, and being carried out. */
    record InProgress() implements Stage {}

    /** รอลงนามรายงาน: what the report says waits for signatures and stays as it is. */
    record ReportSubmitted() implements Stage {}

    /** อนุมัติรายงานแล้ว: the year is closed until somebody opens it again. */
    record ReportApproved() implements Stage {}

    /** Every stage, in the order in which a year passes through them. */
    static List<Stage> all() {
        return List.of(
                new Drafting(),
                new Submitted(false),
                new InProgress(),
                new Submitted(true),
                new ReportSubmitted(),
                new ReportApproved());
    }

    /** The name that JSON and the database use. */
    @JsonValue
    default String code() {
        return switch (this) {
            case Drafting() -> "draft";
            case Submitted(boolean again) -> again ? "resubmitted" : "submitted";
            case InProgress() -> "in_progress";
            case ReportSubmitted() -> "report_submitted";
            case ReportApproved() -> "report_approved";
        };
    }

    /** @throws IllegalArgumentException for a name that is no stage */
    @JsonCreator
    static Stage of(String code) {
        return all().stream()
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("stage: " + code));
    }

    /** Whether nobody at all may do this now. */
    default boolean locks(Action action) {
        return switch (this) {
            case Drafting() -> waitsForNobody(action);
            case InProgress() -> waitsForNobody(action);
            // Ticks, evidence, results, surveys and complaints go on.
            case Submitted submitted ->
                switch (action) {
                    case START_YEAR, IMPORT, EDIT_STRUCTURE, REWORD, KEEP_UNITS, SUBMIT, REOPEN -> true;
                    default -> false;
                };
            case ReportSubmitted() ->
                switch (action) {
                    case OPEN_EVIDENCE, CLOSE_EVIDENCE, SIGN, RETURN, RECALL -> false;
                    default -> true;
                };
            // A unit has its name in every year: a closed one does not hold it fast.
            case ReportApproved() ->
                switch (action) {
                    case OPEN_EVIDENCE, CLOSE_EVIDENCE, KEEP_UNITS, REOPEN -> false;
                    default -> true;
                };
        };
    }

    private static boolean waitsForNobody(Action action) {
        return switch (action) {
            case SIGN, RETURN, RECALL, REOPEN -> true;
            default -> false;
        };
    }

    /** Whether this person may do this now. */
    default boolean allows(Action action, Caller caller) {
        return !locks(action) && anyAllows(action, caller);
    }

    /** @throws Problem 403 {@code not-allowed-now} where this person may not do this; whether it is locked is not asked */
    default void requireRole(Action action, Caller caller) {
        if (!anyAllows(action, caller)) {
            throw new Problem(403, "not-allowed-now").with("stage", code());
        }
    }

    /** @throws Problem 403 {@code forbidden} where this person may do this in no stage: for what has no plan yet */
    static void requireAny(Action action, Caller caller) {
        if (!anyAllows(action, caller)) {
            throw new Problem(403, "forbidden");
        }
    }

    /** Whether this person may ever do this, whatever stage a plan is in. */
    static boolean anyAllows(Action action, Caller caller) {
        return ActionRoles.of(action).stream().anyMatch(caller::has);
    }
}
