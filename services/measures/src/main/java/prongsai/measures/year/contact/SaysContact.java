package prongsai.measures.year.contact;

import prongsai.keycloak.Caller;
import prongsai.keycloak.Right;
import prongsai.keycloak.Role;
import prongsai.tenancy.OfAnLao;
import prongsai.web.Problem;

/** Who says whom an office's people ask: the LAO's administrator. */
final class SaysContact implements Right {
    SaysContact() {}

    static boolean may(Caller caller) {
        return caller.has(Role.LAO_ADMIN);
    }

    /** @throws Problem 403 {@code not-an-lao} or {@code forbidden} */
    @Override
    public void require(Caller caller) {
        new OfAnLao().require(caller);
        if (!may(caller)) {
            throw new Problem(403, "forbidden");
        }
    }
}
