package prongsai.measures.work.approval;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prongsai.keycloak.Caller;
import prongsai.measures.core.holder.HeldOffice;
import prongsai.measures.core.holder.Holder;
import prongsai.measures.core.holder.Holdings;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Stage;

/**
 * The page of a year's signatures for one person.
 *
 * @param step of the five that a year passes through, from 0
 * @param current what waits for signatures; null where nothing does
 * @param open whom it waits for
 * @param mine whose turn it is includes the reader
 * @param proposed as what the reader signs, unless they say otherwise
 * @param signed the measures that the reader's signature is about; none where it is not their turn
 * @param changes since those who sign last saw it, or since the plan was approved
 * @param again whether there is something that those changes are held against
 * @param approved whether the plan was approved
 * @param unwritten measures without results or outcomes, which a report would show empty
 */
record ApprovalView(
        Stage stage,
        int step,
        Chain chain,
        @Nullable Round current,
        List<Line> open,
        boolean mine,
        Signature proposed,
        List<Outline.Measure> signed,
        List<OutlineChange> changes,
        boolean again,
        boolean approved,
        List<HeadedUnit> headless,
        boolean empty,
        long unwritten,
        List<Round> rounds) {
    /** Someone whose signature is missing. */
    record Line(OpenAct act, boolean mine) {}

    static ApprovalView of(ApprovalRows rows, ApprovalRows.Header plan, Caller caller, LocalDate today) {
        Round current = rows.current().orElse(null);
        List<OpenAct> open = current == null ? List.of() : current.open(rows.units());
        List<OpenAct> mine = open.stream().filter(act -> act.isOf(caller)).toList();
        boolean approved = rows.approved(SubmissionKind.PLAN).isPresent();
        Outline now = rows.now() == null ? new Outline(List.of()) : rows.now();
        return new ApprovalView(
                plan.stage(),
                approved || plan.stage().locks(Action.EDIT_STRUCTURE) ? step(plan.stage()) : 0,
                rows.chain(),
                current,
                open.stream().map(act -> new Line(act, act.isOf(caller))).toList(),
                !mine.isEmpty() && plan.stage().allows(Action.SIGN, caller),
                mine.isEmpty() ? Signature.NONE : proposed(rows, mine.getFirst(), caller, today),
                current == null ? List.of() : signed(current, mine),
                current == null ? rows.sinceApproved() : rows.sinceLast(current),
                current == null
                        ? rows.approved(SubmissionKind.PLAN).isPresent()
                        : rows.rounds().stream()
                                .anyMatch(round -> round.kind() == current.kind() && round.round() < current.round()),
                approved,
                rows.headless(),
                now.measures().isEmpty(),
                now.measures().stream()
                        .filter(measure -> measure.done() == null
                                || measure.done().results().isEmpty()
                                || measure.done().outcomes().isEmpty())
                        .count(),
                rows.rounds());
    }

    /** As the office says of who holds it today, as last time, as the unit's head is called, or as most are. */
    private static Signature proposed(ApprovalRows rows, OpenAct act, Caller caller, LocalDate today) {
        HeldOffice office = switch (act.signer()) {
            case HEAD -> null;
            case CLERK -> HeldOffice.CLERK;
            case EXECUTIVE -> HeldOffice.EXECUTIVE;
        };
        Optional<Holder> holder = Optional.ofNullable(office)
                .flatMap(held -> new Holdings(rows.holdings()).on(held, today))
                .filter(held -> held.name().equals(caller.name()));
        if (holder.isPresent()) {
            Holder held = holder.get();
            return new Signature(held.position(), held.acting(), held.acting() ? held.orderNumber() : "", "");
        }
        String position = rows.rounds().stream()
                .flatMap(round -> round.acts().stream())
                .filter(done -> done.signer().equals(act.signer().code())
                        && done.name().equals(caller.name())
                        && !done.position().isEmpty())
                .max(Comparator.comparing(Act::at))
                .map(Act::position)
                .orElseGet(() -> usual(rows, act, office));
        return new Signature(position, false, "", "");
    }

    private static String usual(ApprovalRows rows, OpenAct act, @Nullable HeldOffice office) {
        if (office != null) {
            return office.usualPosition(rows.around().lao().type());
        }
        return act.unit() == null ? "" : act.unit().position();
    }

    private static int step(Stage stage) {
        return switch (stage) {
            case Stage.Drafting() -> 0;
            case Stage.Submitted(boolean again) -> again ? 2 : 1;
            case Stage.InProgress() -> 2;
            case Stage.ReportSubmitted() -> 3;
            case Stage.ReportApproved() -> 4;
        };
    }

    private static List<Outline.Measure> signed(Round round, List<OpenAct> mine) {
        return round.content().measures().stream()
                .filter(measure ->
                        mine.stream().map(OpenAct::unitId).anyMatch(unit -> unit == null || measure.isOf(unit)))
                .toList();
    }

    /** The key of the words that say where it stands: what is carried out may never have been signed. */
    public String lead() {
        return stage instanceof Stage.InProgress && !approved ? "unsigned" : stage.code();
    }

    /** Whether what is sent next are changes of what was approved, or its report. */
    public boolean amends() {
        return approved;
    }

    public boolean uses() {
        return chain != Chain.NONE || !rounds.isEmpty();
    }
}
