package prongsai.measures.year.office;

import prongsai.keycloak.Caller;
import prongsai.keycloak.Right;
import prongsai.keycloak.Role;
import prongsai.tenancy.OfAnLao;
import prongsai.web.Problem;

/** Who says what an office's profile is: the LAO's administrator and its clerk. */
final class SaysOffice implements Right {
    SaysOffice() {}

    static boolean may(Caller caller) {
        return caller.has(Role.LAO_ADMIN) || caller.has(Role.CLERK);
    }

    /** @throws Problem 403 {@code not-an-lao} or {@code office-not-yours} */
    @Override
    public void require(Caller caller) {
        new OfAnLao().require(caller);
        if (!may(caller)) {
            throw new Problem(403, "office-not-yours");
        }
    }
}
