package prongsai.gateway.relay;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are, seen from the gateway.
 *
 * @param connectTimeout until a connection stands
 * @param answerTimeout from the end of a request to the first piece of the answer, and from each piece to the next
 */
@ConfigurationProperties("prongsai.services")
public record ServiceSettings(
        URI measures,
        URI reports,
        URI aggregation,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout) {}
