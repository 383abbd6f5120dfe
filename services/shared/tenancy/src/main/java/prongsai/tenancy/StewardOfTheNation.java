package prongsai.tenancy;

import org.springframework.http.HttpStatus;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Right;
import prongsai.keycloak.Role;
import prongsai.web.Problem;

/** Who says what holds for every LAO of the country. */
public final class StewardOfTheNation implements Right {
    /** @throws Problem 403 {@code not-a-steward} */
    @Override
    public void require(Caller caller) {
        if (!(caller.jurisdiction() instanceof Jurisdiction.Nation) || !caller.has(Role.STEWARD)) {
            throw new Problem(HttpStatus.FORBIDDEN, "not-a-steward");
        }
    }
}
