package prongsai.measures.work.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.keycloak.Caller;

/**
 * A signature that a submission waits for.
 *
 * @param unit whose head signs; null for the clerk and the executive
 * @param since when it became its turn
 */
record OpenAct(Signer signer, @Nullable HeadedUnit unit, Instant since) {
    boolean isOf(Caller caller) {
        return caller.has(signer.role()) && (unit == null || unit.isHeadedBy(caller));
    }

    @Nullable
    UUID unitId() {
        return unit == null ? null : unit.id();
    }
}
