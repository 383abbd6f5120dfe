package prongsai.reports;

import java.util.List;
import java.util.UUID;
import prongsai.testing.FuzzContract;
import prongsai.testing.Requests;

@BehindMeasures
class FuzzTest extends FuzzContract {
    @Override
    protected Requests requests(UUID lao) {
        return GoodRequests.of(lao);
    }

    @Override
    protected String schema() {
        return "reports";
    }

    @Override
    protected List<String> documents() {
        return List.of("reports.yaml");
    }

    @Override
    protected Share share() {
        return new Share(100, 0.08);
    }
}
