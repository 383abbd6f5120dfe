package prongsai.reports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The service behind one {@link FakeMeasures} that is well: one service for all tests that ask for no other. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = BehindMeasures.Address.class)
@ExtendWith(BehindMeasures.Well.class)
@interface BehindMeasures {
    FakeMeasures MEASURES = new FakeMeasures();

    /** Where it is. */
    final class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("prongsai.services.measures=" + MEASURES.address())
                    .applyTo(context);
        }
    }

    /** Whatever the test before made of it. */
    final class Well implements BeforeAllCallback, BeforeEachCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            MEASURES.status.set(200);
            MEASURES.revision.set(1);
            MEASURES.telling.set(UnaryOperator.identity());
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            beforeAll(context);
        }
    }
}
