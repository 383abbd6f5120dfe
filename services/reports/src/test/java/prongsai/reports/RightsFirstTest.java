package prongsai.reports;

import java.util.UUID;
import prongsai.testing.Requests;
import prongsai.testing.RightsFirstContract;

@BehindMeasures
class RightsFirstTest extends RightsFirstContract {
    @Override
    protected Requests requests(UUID lao) {
        return GoodRequests.of(lao);
    }
}
