package prongsai.worker;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/** The workers of a service that takes foreign files. */
@AutoConfiguration
@EnableConfigurationProperties(WorkerSettings.class)
public class WorkerBeans {
    @Bean
    Workers workers(WorkerSettings settings, Clock clock, MeterRegistry meters) {
        return new Workers(settings, clock, meters);
    }

    /** Once the service answers, so that its own start is not slowed down. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> workersAreReady(Workers workers) {
        return ready -> workers.warmUp();
    }
}
