package prongsai.measures.work.approval;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.LaoYears;
import prongsai.measures.core.plan.Stage;
import prongsai.measures.core.value.Words;
import prongsai.tenancy.Ids;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Sends a plan or a report to be signed, and takes the acts of those who sign; each is a change of the plan. */
@Service
public class ApprovalService {
    private final ApprovalStore store;
    private final ApprovalWritesStore writes;
    private final PlanChanges changes;
    private final Transactions transactions;

    ApprovalService(ApprovalStore store, ApprovalWritesStore writes, PlanChanges changes, Transactions transactions) {
        this.store = store;
        this.writes = writes;
        this.changes = changes;
        this.transactions = transactions;
    }

    /** What the history tells of an act. */
    private record Told(
            Stage stage,
            SubmissionKind kind,
            int round,
            List<String> signed,
            @Nullable String comment) {}

    /** Errors: 404 where the register lacks the LAO. */
    Mono<ApprovalRows> read(int fiscalYear) {
        return transactions.tenant(store.read(fiscalYear)).switchIfEmpty(Mono.error(Problem::notFound));
    }

    /**
     * What waits for this person, the oldest first; nothing more is asked where no year waits.
     *
     * @param around the LAO's years
     */
    public Mono<List<WaitingForMe>> waiting(Caller caller, LaoYears around) {
        boolean signs = List.of(Signer.values()).stream().anyMatch(signer -> caller.has(signer.role()));
        return signs
                        && around.standings().stream()
                                .anyMatch(year -> !year.stage().locks(Action.SIGN))
                ? transactions
                        .tenant(store.waiting(caller.has(Signer.HEAD.role())))
                        .map(found -> WaitingForMe.of(found, caller))
                : Mono.just(List.of());
    }

    /**
     * Errors: 409 {@code no-chain} where the office does not use approval, {@code nothing-to-sign} where the plan has no
     * measure, {@code units-without-head}, {@code nothing-changed} where what is approved is what would be sent, {@code
     * plan-not-approved} for the report of a plan that was never approved; as {@link PlanChanges#change}.
     */
    Mono<Changed<Round>> submit(Caller caller, int fiscalYear, SubmissionKind kind, @Nullable String comment) {
        return Mono.fromSupplier(() -> Words.optional("comment", comment, Signature.COMMENT))
                .flatMap(said -> change(fiscalYear, Action.SUBMIT, (plan, rows) -> {
                    Round round = Submitting.round(rows, kind, said, caller, Ids.next());
                    List<Act> kept = rows.last(kind)
                            .map(last -> last.kept(kind, round.chain(), round.content(), rows.units()))
                            .orElse(List.of());
                    Stage next = kind == SubmissionKind.REPORT
                            ? new Stage.ReportSubmitted()
                            : new Stage.Submitted(rows.approved(kind).isPresent());
                    return writes.submit(plan, round, caller)
                            .then(Mono.defer(() -> writes.keep(round.id(), kept)))
                            .then(Mono.defer(() -> moved(plan, round, next, caller, List.of(), said)));
                }));
    }

    /**
     * Signs all that waits for the person at this turn. Errors: 409 {@code round-changed} where something else waits now,
     * {@code already-signed}, {@code not-your-turn}; as {@link PlanChanges#change}.
     */
    Mono<Changed<Round>> sign(Caller caller, int fiscalYear, UUID round, Signature signature) {
        return change(fiscalYear, Action.SIGN, (plan, rows) -> {
            Round current = Turn.current(rows, round);
            List<OpenAct> mine = Turn.of(caller, current, rows.units());
            List<String> signed = mine.stream().map(ApprovalService::told).toList();
            boolean last = current.isLast(mine, rows.units());
            return writes.sign(plan, current, mine, signature, caller)
                    .then(Mono.defer(() -> moved(
                            plan,
                            current,
                            last ? approved(current) : plan.stage(),
                            caller,
                            signed,
                            signature.comment())));
        });
    }

    /** Sends it back to who submitted it. Errors: 400 without a comment; as {@link #sign}. */
    Mono<Changed<Round>> giveBack(Caller caller, int fiscalYear, UUID round, Signature signature) {
        return Mono.fromSupplier(() -> Words.required("comment", signature.comment(), Signature.COMMENT))
                .flatMap(said -> change(fiscalYear, Action.RETURN, (plan, rows) -> {
                    Round current = Turn.current(rows, round);
                    String signer = Turn.of(caller, current, rows.units())
                            .getFirst()
                            .signer()
                            .code();
                    return end(plan, current, "return", signer, signature, caller, said);
                }));
    }

    /** Takes back what was submitted, before all have signed. Errors: as {@link #sign}. */
    Mono<Changed<Round>> recall(Caller caller, int fiscalYear, UUID round) {
        return change(fiscalYear, Action.RECALL, (plan, rows) -> {
            Round current = Turn.current(rows, round);
            return end(plan, current, "recall", "sender", Signature.NONE, caller, "");
        });
    }

    /** Opens a year again whose report was approved. Errors: 400 without a reason; as {@link PlanChanges#change}. */
    Mono<Changed<Round>> reopen(Caller caller, int fiscalYear, @Nullable String reason) {
        return Mono.fromSupplier(() -> Words.required("comment", reason, Signature.COMMENT))
                .flatMap(said -> change(fiscalYear, Action.REOPEN, (plan, rows) -> {
                    Round report = rows.approved(SubmissionKind.REPORT)
                            .orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "round-changed"));
                    Signer signer = caller.has(Signer.EXECUTIVE.role()) ? Signer.EXECUTIVE : Signer.CLERK;
                    return writes.act(plan, report, "reopen", signer.code(), new Signature("", false, "", said), caller)
                            .then(Mono.defer(
                                    () -> moved(plan, report, new Stage.InProgress(), caller, List.of(), said)));
                }));
    }

    private Mono<Change<Round>> end(
            LockedPlan plan, Round round, String kind, String signer, Signature as, Caller caller, String said) {
        Stage before = plan.stage().equals(new Stage.Submitted(false)) ? new Stage.Drafting() : new Stage.InProgress();
        return writes.act(plan, round, kind, signer, as, caller)
                .then(Mono.defer(() -> moved(plan, round, before, caller, List.of(), said)));
    }

    private Mono<Changed<Round>> change(
            int fiscalYear, Action action, BiFunction<LockedPlan, ApprovalRows, Mono<Change<Round>>> apply) {
        return changes.change(
                new Target.OfYear(fiscalYear),
                new Expected.Any(),
                action,
                plan -> store.read(fiscalYear).flatMap(rows -> apply.apply(plan, rows)));
    }

    private Mono<Change<Round>> moved(
            LockedPlan plan, Round round, Stage next, Caller caller, List<String> signed, String comment) {
        Told before = new Told(plan.stage(), round.kind(), round.round(), List.of(), null);
        Told after = new Told(next, round.kind(), round.round(), signed, comment);
        Mono<Void> moved = next.equals(plan.stage()) ? Mono.empty() : writes.stand(plan, next, caller);
        return moved.thenReturn(new Change<>(plan.id(), before, after, round));
    }

    private static Stage approved(Round round) {
        return switch (round.kind()) {
            case PLAN -> new Stage.InProgress();
            case REPORT -> new Stage.ReportApproved();
        };
    }

    private static String told(OpenAct act) {
        return act.unit() == null
                ? act.signer().code()
                : act.signer().code() + " " + act.unit().unit();
    }
}
