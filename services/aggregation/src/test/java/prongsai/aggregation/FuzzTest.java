package prongsai.aggregation;

import java.util.List;
import java.util.UUID;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.testing.FuzzContract;
import prongsai.testing.Requests;
import prongsai.testing.TestTokens;

/** It writes nothing. */
class FuzzTest extends FuzzContract {
    @Override
    protected Requests requests(UUID lao) {
        return new GoodRequests();
    }

    @Override
    protected String schema() {
        return "";
    }

    @Override
    protected List<String> documents() {
        return List.of("statistics.yaml");
    }

    @Override
    protected Share share() {
        return new Share(100, 0.07);
    }

    @Override
    protected String token(UUID lao) {
        return TestTokens.of(new Jurisdiction.Nation(), Role.values());
    }
}
