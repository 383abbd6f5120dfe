package prongsai.measures.work.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import prongsai.keycloak.Caller;
import prongsai.measures.core.change.ChangeAnswer;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** A year's signatures, for other systems. */
@RestController
class ApprovalApi {
    private static final String PATH = "/api/measures/v1/plans/{fiscalYear}/approval";

    private final ApprovalService approval;

    ApprovalApi(ApprovalService approval) {
        this.approval = approval;
    }

    /**
     * @param waitsFor whose signatures are missing now
     * @param changesSinceApproval of the plan
     */
    record Answer(
            String stage,
            Chain chain,
            List<Waits> waitsFor,
            List<OutlineChange> changesSinceApproval,
            List<RoundAnswer> rounds) {}

    /** @param unit whose head signs; null for the clerk and the executive */
    record Waits(UUID round, Signer signer, @Nullable String unit, Instant since) {}

    record RoundAnswer(
            UUID id,
            SubmissionKind kind,
            int round,
            Chain chain,
            long revision,
            String comment,
            String by,
            Instant at,
            boolean approved,
            List<Act> acts) {
        static RoundAnswer of(Round round) {
            return new RoundAnswer(
                    round.id(),
                    round.kind(),
                    round.round(),
                    round.chain(),
                    round.revision(),
                    round.comment(),
                    round.by(),
                    round.at(),
                    round.isApproved(),
                    round.acts());
        }
    }

    /** @param round that was acted on */
    record ActAnswer(UUID round, long revision) {
        static ResponseEntity<ActAnswer> of(Changed<Round> changed) {
            return ChangeAnswer.ok(changed, new ActAnswer(changed.value().id(), changed.revision()));
        }
    }

    @GetMapping(PATH)
    Mono<Answer> read(@PathVariable int fiscalYear) {
        return approval.read(fiscalYear).map(rows -> {
            ApprovalRows.Header plan = rows.plan();
            if (plan == null) {
                throw PlanService.noPlan(fiscalYear);
            }
            return new Answer(
                    plan.stage().code(),
                    rows.chain(),
                    rows.current()
                            .map(round -> round.open(rows.units()).stream()
                                    .map(act -> new Waits(
                                            round.id(),
                                            act.signer(),
                                            act.unit() == null
                                                    ? null
                                                    : act.unit().unit(),
                                            act.since()))
                                    .toList())
                            .orElse(List.of()),
                    rows.sinceApproved(),
                    rows.rounds().stream().map(RoundAnswer::of).toList());
        });
    }

    record SubmitBody(
            @Nullable SubmissionKind kind, @Nullable String comment) {}

    @Takes(Action.SUBMIT)
    @PostMapping(PATH + "/submissions")
    Mono<ResponseEntity<ActAnswer>> submit(
            @AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear, @RequestBody SubmitBody body) {
        if (body.kind() == null) {
            throw Problem.invalid("kind", "field-missing", "kind");
        }
        return approval.submit(caller, fiscalYear, body.kind(), body.comment()).map(ActAnswer::of);
    }

    record ActBody(
            @Nullable UUID round,
            @Nullable String position,
            @Nullable String capacity,
            @Nullable String orderNumber,
            @Nullable String comment) {
        Signature signature() {
            return Signature.of(position, capacity, orderNumber, comment);
        }

        UUID ofRound() {
            if (round == null) {
                throw Problem.invalid("round", "field-missing", "round");
            }
            return round;
        }
    }

    @Takes(Action.SIGN)
    @PostMapping(PATH + "/signatures")
    Mono<ResponseEntity<ActAnswer>> sign(
            @AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear, @RequestBody ActBody body) {
        return Mono.defer(() -> approval.sign(caller, fiscalYear, body.ofRound(), body.signature()))
                .map(ActAnswer::of);
    }

    @Takes(Action.RETURN)
    @PostMapping(PATH + "/returns")
    Mono<ResponseEntity<ActAnswer>> giveBack(
            @AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear, @RequestBody ActBody body) {
        return Mono.defer(() -> approval.giveBack(caller, fiscalYear, body.ofRound(), body.signature()))
                .map(ActAnswer::of);
    }

    @Takes(Action.RECALL)
    @PostMapping(PATH + "/recalls")
    Mono<ResponseEntity<ActAnswer>> recall(
            @AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear, @RequestBody ActBody body) {
        return Mono.defer(() -> approval.recall(caller, fiscalYear, body.ofRound()))
                .map(ActAnswer::of);
    }

    record ReopenBody(@Nullable String comment) {}

    @Takes(Action.REOPEN)
    @PostMapping(PATH + "/reopenings")
    Mono<ResponseEntity<ActAnswer>> reopen(
            @AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear, @RequestBody ReopenBody body) {
        return approval.reopen(caller, fiscalYear, body.comment()).map(ActAnswer::of);
    }
}
