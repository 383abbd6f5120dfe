package prongsai.measures.work.approval;

import java.time.Instant;
import java.util.List;
import prongsai.keycloak.Caller;

/**
 * Something that waits for a person's signature.
 *
 * @param kind plan or report
 * @param by who sent it, and {@code at} when
 * @param again it was sent before
 */
public record WaitingForMe(int fiscalYear, String kind, String by, Instant at, boolean again, int measures) {
    static List<WaitingForMe> of(ApprovalStore.Waiting found, Caller caller) {
        return found.rounds().stream()
                .filter(year -> !year.round().turnOf(caller, found.units()).isEmpty())
                .map(year -> new WaitingForMe(
                        year.fiscalYear(),
                        year.round().kind().code(),
                        year.round().by(),
                        year.round().at(),
                        year.round().round() > 1,
                        year.round().content().measures().size()))
                .toList();
    }
}
