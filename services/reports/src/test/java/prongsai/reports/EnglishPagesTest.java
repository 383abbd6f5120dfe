package prongsai.reports;

import java.util.UUID;
import prongsai.testing.EnglishPagesContract;
import prongsai.testing.Requests;
import prongsai.testing.TestTokens;

@BehindMeasures
class EnglishPagesTest extends EnglishPagesContract {
    @Override
    protected Requests requests(UUID lao) {
        return GoodRequests.of(lao);
    }

    @Override
    protected String token(UUID lao) {
        return TestTokens.officer(lao);
    }
}
