package prongsai.measures.work.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import prongsai.keycloak.Caller;
import prongsai.web.Problem;

/** Whether something can be sent to be signed, and as what. */
final class Submitting {
    private Submitting() {}

    /** @throws Problem 409 as {@link ApprovalService#submit} */
    static Round round(ApprovalRows rows, SubmissionKind kind, String comment, Caller caller, UUID id) {
        Outline now = rows.now();
        ApprovalRows.Header plan = rows.plan();
        if (now == null || plan == null) {
            throw Problem.notFound();
        }
        if (rows.chain() == Chain.NONE) {
            throw conflict("no-chain");
        }
        if (now.measures().isEmpty()) {
            throw conflict("nothing-to-sign");
        }
        if (kind == SubmissionKind.REPORT && rows.approved(SubmissionKind.PLAN).isEmpty()) {
            throw conflict("plan-not-approved");
        }
        if (!rows.headless().isEmpty()) {
            throw conflict(
                    "units-without-head",
                    rows.headless().stream().map(HeadedUnit::unit).collect(Collectors.joining(", ")));
        }
        if (kind == SubmissionKind.PLAN
                && rows.approved(kind).isPresent()
                && rows.sinceApproved().isEmpty()) {
            throw conflict("nothing-changed");
        }
        return new Round(
                id,
                kind,
                rows.last(kind).map(Round::round).orElse(0) + 1,
                rows.chain(),
                plan.revision(),
                now,
                comment,
                caller.name(),
                Instant.EPOCH,
                List.of());
    }

    private static Problem conflict(String slug, Object... args) {
        return new Problem(409, slug, args);
    }
}
