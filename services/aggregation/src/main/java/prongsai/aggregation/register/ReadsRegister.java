package prongsai.aggregation.register;

import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Right;
import prongsai.keycloak.Role;
import prongsai.web.Problem;

/** Who keeps the register, and who watches the whole country. */
final class ReadsRegister implements Right {
    ReadsRegister() {}

    /** @throws Problem 403 {@code register-only} where the caller is no steward and no viewer of the nation */
    @Override
    public void require(Caller caller) {
        boolean may = caller.jurisdiction() instanceof Jurisdiction.Nation
                && (caller.has(Role.STEWARD) || caller.has(Role.VIEWER));
        if (!may) {
            throw new Problem(403, "register-only");
        }
    }
}
