package prongsai.aggregation;

import java.util.List;
import prongsai.testing.Request;
import prongsai.testing.Requests;
import prongsai.testing.Route;

/** A request to each route: all of them look. */
final class GoodRequests implements Requests {
    @Override
    public List<Request> to(Route route) {
        return List.of(Request.bare(
                route.method(), route.path().replace("{area}", "4903").replace("{code}", "6490102")));
    }
}
