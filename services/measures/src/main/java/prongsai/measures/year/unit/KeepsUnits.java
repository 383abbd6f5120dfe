package prongsai.measures.year.unit;

import prongsai.keycloak.Caller;
import prongsai.keycloak.Right;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Stage;
import prongsai.tenancy.OfAnLao;
import prongsai.web.Problem;

/** Who keeps an LAO's list of units: who enters plans, and the LAO's administrator. */
final class KeepsUnits implements Right {
    KeepsUnits() {}

    static boolean may(Caller caller) {
        return Stage.anyAllows(Action.KEEP_UNITS, caller);
    }

    /** @throws Problem 403 {@code not-an-lao} or {@code units-not-yours} */
    @Override
    public void require(Caller caller) {
        new OfAnLao().require(caller);
        if (!may(caller)) {
            throw new Problem(403, "units-not-yours");
        }
    }
}
