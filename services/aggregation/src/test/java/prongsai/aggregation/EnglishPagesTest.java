package prongsai.aggregation;

import java.util.UUID;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.testing.EnglishPagesContract;
import prongsai.testing.Requests;
import prongsai.testing.TestTokens;

class EnglishPagesTest extends EnglishPagesContract {
    @Override
    protected Requests requests(UUID lao) {
        return new GoodRequests();
    }

    @Override
    protected String token(UUID lao) {
        return TestTokens.of(new Jurisdiction.Nation(), Role.values());
    }
}
