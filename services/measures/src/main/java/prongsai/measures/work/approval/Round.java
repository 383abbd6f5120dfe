package prongsai.measures.work.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import prongsai.keycloak.Caller;

/**
 * Something that was sent to be signed, with what was done with it.
 *
 * @param round counted for each kind and year, from 1
 * @param revision of the plan when it was sent
 * @param by who sent it
 * @param acts the oldest first
 */
record Round(
        UUID id,
        SubmissionKind kind,
        int round,
        Chain chain,
        long revision,
        Outline content,
        String comment,
        String by,
        Instant at,
        List<Act> acts) {
    /** Whether somebody sent it back or took it back. */
    boolean isEnded() {
        return acts.stream()
                .anyMatch(act -> act.kind().equals("return") || act.kind().equals("recall"));
    }

    /** The executive signs last, whatever the chain. */
    public boolean isApproved() {
        return acts.stream().anyMatch(act -> act.signs(Signer.EXECUTIVE, null));
    }

    /**
     * What it waits for now: all heads that have not signed, in any order; when they have, the clerk; at last the executive.
     * None where it is approved or ended.
     *
     * @param units of the LAO, with their heads
     */
    List<OpenAct> open(List<HeadedUnit> units) {
        if (isEnded() || isApproved()) {
            return List.of();
        }
        for (Signer signer : chain.signers()) {
            List<OpenAct> open = open(signer, units);
            if (!open.isEmpty()) {
                return open;
            }
        }
        return List.of();
    }

    /** What waits for this person now. */
    List<OpenAct> turnOf(Caller caller, List<HeadedUnit> units) {
        return open(units).stream().filter(act -> act.isOf(caller)).toList();
    }

    /** Whether nothing waits any more once these are signed. */
    boolean isLast(List<OpenAct> signed, List<HeadedUnit> units) {
        return signed.size() == open(units).size()
                && signed.stream()
                        .allMatch(act -> act.signer() == chain.signers().getLast());
    }

    private List<OpenAct> open(Signer signer, List<HeadedUnit> units) {
        List<OpenAct> open = new ArrayList<>();
        if (signer == Signer.HEAD) {
            content.concerned(units).stream()
                    .filter(unit -> acts.stream().noneMatch(act -> act.signs(signer, unit.id())))
                    .map(unit -> new OpenAct(signer, unit, at))
                    .forEach(open::add);
        } else if (acts.stream().noneMatch(act -> act.signs(signer, null))) {
            open.add(new OpenAct(signer, null, lastAct()));
        }
        return open;
    }

    private Instant lastAct() {
        return Stream.concat(
                        Stream.of(at), acts.stream().filter(act -> !act.kept()).map(Act::at))
                .max(Comparator.naturalOrder())
                .orElse(at);
    }

    /**
     * The signatures that hold for newer content: a head's where the measures of the unit are the same, anybody else's where
     * all is. A round of another chain or kind keeps none.
     */
    List<Act> kept(SubmissionKind of, Chain by, Outline now, List<HeadedUnit> units) {
        if (kind != of || chain != by) {
            return List.of();
        }
        return acts.stream()
                .filter(Act::isSignature)
                .filter(act -> act.forUnit() == null
                        ? kind.part(content).equals(kind.part(now))
                        : kind.part(content.of(act.forUnit())).equals(kind.part(now.of(act.forUnit()))))
                .filter(act -> act.forUnit() == null
                        || units.stream().anyMatch(unit -> unit.id().equals(act.forUnit())))
                .toList();
    }
}
