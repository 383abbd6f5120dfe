package prongsai.aggregation.area;

import prongsai.keycloak.Caller;
import prongsai.keycloak.Right;

/** Whoever looks from above: at a district, a province or the nation. */
public final class OfAnArea implements Right {
    /** @throws prongsai.web.Problem 403 {@code area-only} for a person of one LAO */
    @Override
    public void require(Caller caller) {
        AreaService.ownArea(caller);
    }
}
