package prongsai.reports;

import java.util.UUID;
import prongsai.testing.AnswersContract;
import prongsai.testing.Requests;

@BehindMeasures
class AnswersTest extends AnswersContract {
    @Override
    protected Requests requests(UUID lao) {
        return GoodRequests.of(lao);
    }
}
