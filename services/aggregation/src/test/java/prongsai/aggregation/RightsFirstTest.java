package prongsai.aggregation;

import java.util.UUID;
import prongsai.testing.Requests;
import prongsai.testing.RightsFirstContract;

class RightsFirstTest extends RightsFirstContract {
    @Override
    protected Requests requests(UUID lao) {
        return new GoodRequests();
    }
}
