package prongsai.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points a service under test at the test database, in which the {@link OneWay} holds, and at the test issuer; has its client
 * read {@link WholeAnswers}.
 */
public final class ServiceTestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.get();
        OneWay.hold();
        TestPropertyValues.of(
                        "prongsai.database.host=localhost",
                        "prongsai.database.port=" + database.port(),
                        "prongsai.database.name=" + database.name(),
                        "prongsai.database.username="
                                + context.getEnvironment().getRequiredProperty("spring.application.name") + "_app",
                        "prongsai.database.password=" + TestDatabase.PASSWORD,
                        "prongsai.security.issuer=" + TestTokens.ISSUER,
                        "prongsai.security.jwk-set-uri=" + TestTokens.jwkSetUri(),
                        // Races want an answer of each, on a machine that may be busy with another build too.
                        "prongsai.database.patience=20s",
                        // Each context of a test run would keep a warm one.
                        "prongsai.workers.reserve=0")
                .applyTo(context);
        context.getBeanFactory().registerSingleton("wholeAnswers", new WholeAnswers());
    }
}
