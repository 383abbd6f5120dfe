package prongsai.reports.snapshot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the measures service is.
 *
 * @param measures its base address
 * @param timeout for one whole answer
 */
@ConfigurationProperties("prongsai.services")
public record MeasuresSettings(
        @DefaultValue("http://localhost:8082") String measures,
        @DefaultValue("10s") Duration timeout) {}
