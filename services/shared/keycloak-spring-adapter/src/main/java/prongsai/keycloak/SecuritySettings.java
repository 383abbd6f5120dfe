package prongsai.keycloak;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken.
 *
 * @param issuer the realm's URL exactly as it stands in the claim {@code iss}
 * @param jwkSetUri where the realm's public keys are; may be an inner address
 * @param audience that a token must be meant for
 */
@ConfigurationProperties("prongsai.security")
public record SecuritySettings(
        String issuer,
        String jwkSetUri,
        @DefaultValue("prongsai") String audience) {}
