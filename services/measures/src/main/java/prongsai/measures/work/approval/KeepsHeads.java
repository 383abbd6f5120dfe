package prongsai.measures.work.approval;

import prongsai.keycloak.Caller;
import prongsai.keycloak.Right;
import prongsai.keycloak.Role;
import prongsai.tenancy.OfAnLao;
import prongsai.web.Problem;

/** Who says that a unit has no head any more: its head, the clerk, the administrator. */
final class KeepsHeads implements Right {
    KeepsHeads() {}

    static boolean may(Caller caller) {
        return caller.has(Role.HEAD) || ChoosesChain.may(caller);
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
