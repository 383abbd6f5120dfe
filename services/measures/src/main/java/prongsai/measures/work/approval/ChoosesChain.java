package prongsai.measures.work.approval;

import prongsai.keycloak.Caller;
import prongsai.keycloak.Right;
import prongsai.keycloak.Role;
import prongsai.tenancy.OfAnLao;
import prongsai.web.Problem;

/** Who chooses in which order an office signs: its clerk or its administrator. */
final class ChoosesChain implements Right {
    ChoosesChain() {}

    static boolean may(Caller caller) {
        return caller.has(Role.CLERK) || caller.has(Role.LAO_ADMIN);
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
