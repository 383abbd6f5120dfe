package prongsai.reports;

import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import prongsai.testing.AnswersContract;
import prongsai.testing.Requests;

class AnswersTest extends AnswersContract {
    private static final FakeMeasures MEASURES = new FakeMeasures();

    @DynamicPropertySource
    static void measures(DynamicPropertyRegistry properties) {
        properties.add("prongsai.services.measures", MEASURES::address);
    }

    @Override
    protected Requests requests(UUID lao) {
        return GoodRequests.of(lao);
    }
}
