package prongsai.aggregation;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import prongsai.web.WebBasics;

/** It is 3 July 2568 in the morning: the third quarter of FY 2568 has just ended. */
@TestConfiguration(proxyBeanMethods = false)
public class FixedDay {
    public static final Instant NOW = Instant.parse("2025-07-03T01:12:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, WebBasics.BANGKOK);
    }
}
