package prongsai.measures.work.approval;

import prongsai.keycloak.Caller;
import prongsai.keycloak.Right;
import prongsai.keycloak.Role;
import prongsai.tenancy.OfAnLao;
import prongsai.web.Problem;

/** Who says that a unit is theirs: a head. */
final class HeadsUnits implements Right {
    HeadsUnits() {}

    static boolean may(Caller caller) {
        return caller.has(Role.HEAD);
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
