package prongsai.measures.work.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a submission, as it was then.
 *
 * @param kind sign, return, recall or reopen
 * @param signer head, clerk, executive, or sender for who submits
 * @param forUnit of a head's signature
 * @param capacity own, or acting with an order
 * @param kept it was done in an earlier round, and nothing changed that it signed
 */
record Act(
        UUID id,
        String kind,
        String signer,
        @Nullable UUID forUnit,
        @Nullable String unitName,
        String name,
        String position,
        String capacity,
        String orderNumber,
        String comment,
        Instant at,
        boolean kept) {
    boolean signs(Signer as, @Nullable UUID unit) {
        return isSignature() && signer.equals(as.code()) && (unit == null || unit.equals(forUnit));
    }

    boolean isSignature() {
        return kind.equals("sign");
    }
}
