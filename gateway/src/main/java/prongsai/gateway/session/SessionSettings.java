package prongsai.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions live and how many there may be.
 *
 * @param idle a person's session ends after so long without a request
 * @param lifetime it ends after so long even in steady use
 * @param login the time between being sent to Keycloak and coming back
 * @param max sessions on this node, those of people about to log in included; a logged-in one takes about 10 kB
 */
@ConfigurationProperties("prongsai.gateway.session")
public record SessionSettings(
        @DefaultValue("60m") Duration idle,
        @DefaultValue("10h") Duration lifetime,
        @DefaultValue("30m") Duration login,
        @DefaultValue("10000") int max) {}
