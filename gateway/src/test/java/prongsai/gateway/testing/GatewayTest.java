package prongsai.gateway.testing;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import prongsai.probing.NoLeaks;

/**
 * The whole gateway on a port of its own, between a fake Keycloak and fake services; aggregation is down. No test of it may
 * lose a buffer.
 */
@ExtendWith(NoLeaks.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "prongsai.gateway.public-url=" + GatewayTest.PUBLIC_URL,
            "prongsai.gateway.client-secret=of-the-test",
            "prongsai.services.answer-timeout=1s"
        })
public abstract class GatewayTest {
    /** Where browsers believe it to be. */
    public static final String PUBLIC_URL = "http://localhost:8080";

    protected static final FakeKeycloak keycloak = new FakeKeycloak();
    protected static final FakeService measures = new FakeService();
    protected static final FakeService reports = new FakeService();

    @LocalServerPort
    protected int port;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("prongsai.gateway.keycloak-url", keycloak::issuer);
        settings.add("prongsai.services.measures", measures::url);
        settings.add("prongsai.services.reports", reports::url);
        // Port 1 needs a privilege that no test has: nothing listens there.
        settings.add("prongsai.services.aggregation", () -> "http://localhost:1");
    }

    @BeforeEach
    void reset() {
        keycloak.reset();
        measures.reset();
        reports.reset();
    }

    /** Places that are taken of those that requests to measures have. */
    protected double working() {
        return meters.get("prongsai.gateway.working")
                .tag("service", "measures")
                .gauge()
                .value();
    }

    protected Browser browser() {
        return new Browser(port, keycloak);
    }

    protected Browser browserOf(Account account) {
        Browser browser = browser();
        browser.logIn(account);
        return browser;
    }
}
