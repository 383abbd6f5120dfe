package prongsai.reports;

import java.util.List;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import prongsai.testing.FuzzContract;
import prongsai.testing.Requests;

class FuzzTest extends FuzzContract {
    private static final FakeMeasures MEASURES = new FakeMeasures();

    @DynamicPropertySource
    static void measures(DynamicPropertyRegistry properties) {
        properties.add("prongsai.services.measures", MEASURES::address);
    }

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
