package prongsai.measures.work.approval;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import prongsai.keycloak.Caller;
import prongsai.web.Problem;

/** Whose turn it is: who comes out of order, twice, or to something that is no longer there hears why. */
final class Turn {
    private Turn() {}

    /** @throws Problem 409 {@code round-changed} where another round waits now, or none */
    static Round current(ApprovalRows rows, UUID round) {
        return rows.current()
                .filter(current -> current.id().equals(round))
                .orElseThrow(() -> new Problem(409, "round-changed"));
    }

    /**
     * At least one act.
     *
     * @throws Problem 409 {@code already-signed} where the person's signature is there, {@code not-your-turn} with whom it
     *     waits for
     */
    static List<OpenAct> of(Caller caller, Round round, List<HeadedUnit> units) {
        List<OpenAct> mine = round.turnOf(caller, units);
        if (!mine.isEmpty()) {
            return mine;
        }
        if (round.acts().stream().anyMatch(act -> act.isSignature() && isOf(act, caller, units))) {
            throw new Problem(409, "already-signed");
        }
        String waits = round.open(units).stream()
                .map(act ->
                        act.unit() == null ? act.signer().code() : act.unit().unit())
                .collect(Collectors.joining(", "));
        throw new Problem(409, "not-your-turn", waits).with("waitsFor", waits);
    }

    private static boolean isOf(Act act, Caller caller, List<HeadedUnit> units) {
        return switch (act.signer()) {
            case "clerk" -> caller.has(Signer.CLERK.role());
            case "executive" -> caller.has(Signer.EXECUTIVE.role());
            default -> units.stream().anyMatch(unit -> unit.id().equals(act.forUnit()) && unit.isHeadedBy(caller));
        };
    }
}
