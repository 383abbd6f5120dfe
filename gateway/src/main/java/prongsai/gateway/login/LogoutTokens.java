package prongsai.gateway.login;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import prongsai.gateway.GatewaySettings;
import prongsai.keycloak.SecuritySettings;
import reactor.core.publisher.Mono;

/**
 * Checks the tokens by which Keycloak says that a login has ended. Spring's own checks are not open to others.
 *
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation">its rules</a>
 */
@Component
final class LogoutTokens {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private static final MappedJwtClaimSetConverter CLAIMS = MappedJwtClaimSetConverter.withDefaults(Map.of());

    private final ReactiveJwtDecoder decoder;

    LogoutTokens(WebClient keycloak, SecuritySettings security, GatewaySettings gateway) {
        JwtTypeValidator type = new JwtTypeValidator(List.of("logout+jwt", "JWT"));
        type.setAllowEmpty(true);
        NimbusReactiveJwtDecoder signed = KeycloakClient.nimbus(
                keycloak,
                security,
                JwtValidators.createDefaultWithValidators(
                        type,
                        new JwtIssuerValidator(security.issuer()),
                        claim(
                                JwtClaimNames.AUD,
                                aud -> aud instanceof List<?> list && list.contains(gateway.clientId())),
                        claim(JwtClaimNames.IAT, iat -> true),
                        claim(JwtClaimNames.JTI, jti -> true),
                        claim(
                                "events",
                                events -> events instanceof Map<?, ?> map && map.get(EVENT) instanceof Map<?, ?>),
                        LogoutTokens::whose));
        signed.setClaimSetConverter(LogoutTokens::claims);
        this.decoder = KeycloakClient.unlessKeycloakIsDown(signed);
    }

    /** As Spring reads them, which makes up when a token was issued, where it does not say so. */
    private static Map<String, Object> claims(Map<String, Object> sent) {
        Map<String, Object> read = CLAIMS.convert(sent);
        if (!sent.containsKey(JwtClaimNames.IAT)) {
            read.remove(JwtClaimNames.IAT);
        }
        return read;
    }

    /** @throws org.springframework.security.oauth2.jwt.BadJwtException where the token does not count */
    Mono<Jwt> verified(String token) {
        return decoder.decode(token);
    }

    /** The claim is there, and as it must be. */
    private static JwtClaimValidator<Object> claim(String name, Predicate<Object> rule) {
        return new JwtClaimValidator<>(name, rule);
    }

    /** It names a login or a person, and is no ID token, which alone has a nonce. */
    private static OAuth2TokenValidatorResult whose(Jwt token) {
        boolean names = token.getSubject() != null || token.getClaim("sid") instanceof String;
        return names && !token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", "neither sub nor sid, or a nonce", null));
    }
}
