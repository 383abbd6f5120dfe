package prongsai.tenancy;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Right;
import prongsai.web.Problem;

/** Whoever works at an LAO, in whichever role: what is a tenant's own is for its people. */
public final class OfAnLao implements Right {
    /** @throws Problem 403 {@code not-an-lao} */
    @Override
    public void require(Caller caller) {
        lao(caller);
    }

    /** @throws Problem 403 {@code not-an-lao} */
    static UUID lao(Caller caller) {
        if (caller.jurisdiction() instanceof Jurisdiction.OfLao(UUID lao)) {
            return lao;
        }
        throw new Problem(HttpStatus.FORBIDDEN, "not-an-lao");
    }
}
