package prongsai.gateway.relay;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are, seen from the gateway.
 *
 * @param atWork requests that one service may work at, of those that this gateway relays
 * @param patience how long one waits for its turn
 * @param connectTimeout until a connection stands
 * @param answerTimeout from the end of a request to the first piece of the answer, and from each piece to the next
 */
@ConfigurationProperties("prongsai.services")
public record ServiceSettings(
        URI measures,
        URI reports,
        URI aggregation,
        @DefaultValue("32") int atWork,
        @DefaultValue("500ms") Duration patience,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout) {
    URI uri(Service service) {
        return switch (service) {
            case MEASURES -> measures;
            case REPORTS -> reports;
            case AGGREGATION -> aggregation;
        };
    }
}
