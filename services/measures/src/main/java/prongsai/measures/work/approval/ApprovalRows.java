package prongsai.measures.work.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.holder.Holding;
import prongsai.measures.core.plan.LaoYears;
import prongsai.measures.core.plan.Stage;

/**
 * What one query reads of a year's signatures.
 *
 * @param plan null where the year has none
 * @param chain that the office uses now
 * @param units of the LAO with their heads, in their order
 * @param now what the plan says; null with {@code plan}
 * @param holdings who held the offices of the clerk and the executive, over time
 * @param rounds the latest first; the content only of those that newer content is held against is there
 */
record ApprovalRows(
        LaoYears around,
        @Nullable Header plan,
        Chain chain,
        List<HeadedUnit> units,
        @Nullable Outline now,
        List<Holding> holdings,
        List<Round> rounds) {
    record Header(UUID id, Stage stage, long revision) {}

    /** The latest of a kind. */
    Optional<Round> last(SubmissionKind kind) {
        return rounds.stream().filter(round -> round.kind() == kind).max(Comparator.comparingInt(Round::round));
    }

    /** What was last approved of a kind. */
    Optional<Round> approved(SubmissionKind kind) {
        return rounds.stream()
                .filter(round -> round.kind() == kind && round.isApproved())
                .max(Comparator.comparingInt(Round::round));
    }

    /** What waits for signatures now. */
    Optional<Round> current() {
        return rounds.stream().filter(round -> !round.open(units).isEmpty()).findFirst();
    }

    /** What is another now than when a plan was approved; none where none was. */
    List<OutlineChange> sinceApproved() {
        Outline current = now;
        return current == null
                ? List.of()
                : approved(SubmissionKind.PLAN)
                        .map(approved ->
                                OutlineChange.between(approved.content().asPlan(), current.asPlan()))
                        .orElse(List.of());
    }

    /** What is another in a round than in what those who sign saw before it: the round before it, or what was approved. */
    List<OutlineChange> sinceLast(Round round) {
        return rounds.stream()
                .filter(other -> other.kind() == round.kind() && other.round() < round.round())
                .max(Comparator.comparingInt(Round::round))
                .map(before -> OutlineChange.between(
                        round.kind().part(before.content()), round.kind().part(round.content())))
                .orElse(List.of());
    }

    /** Units whose head would have to sign, and has none. */
    List<HeadedUnit> headless() {
        return chain.signers().contains(Signer.HEAD) && now != null
                ? now.concerned(units).stream()
                        .filter(unit -> unit.head() == null)
                        .toList()
                : List.of();
    }
}
