package prongsai.gateway.login;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.web.reactive.function.client.WebClient;
import prongsai.gateway.GatewaySettings;
import prongsai.keycloak.RememberedTokens;
import prongsai.keycloak.ResourceServer;
import prongsai.keycloak.SecuritySettings;

/**
 * The gateway as a client of Keycloak. All addresses follow from the realm's, without asking Keycloak, so that the
 * gateway starts, and shows public pages, before Keycloak does.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakClient {
    private static final String PROTOCOL = "/protocol/openid-connect/";

    @Bean
    ClientRegistration keycloakRegistration(GatewaySettings settings) {
        String seen = settings.keycloakUrl() + PROTOCOL;
        String inner = settings.keycloakInnerUrl() + PROTOCOL;
        return ClientRegistration.withRegistrationId(Paths.REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(settings.publicUrl() + Paths.BACK)
                .scope(OidcScopes.OPENID)
                .issuerUri(settings.keycloakUrl().toString())
                .authorizationUri(seen + "auth")
                .tokenUri(inner + "token")
                .jwkSetUri(inner + "certs")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", seen + "logout"))
                .build();
    }

    @Bean
    ReactiveClientRegistrationRepository registrations(ClientRegistration keycloak) {
        return new InMemoryReactiveClientRegistrationRepository(keycloak);
    }

    /** Its timeouts are the settings {@code spring.http.clients.*}. */
    @Bean
    WebClient keycloak(WebClient.Builder builder) {
        return builder.build();
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes(WebClient keycloak) {
        WebClientReactiveAuthorizationCodeTokenResponseClient client =
                new WebClientReactiveAuthorizationCodeTokenResponseClient();
        client.setWebClient(keycloak);
        return client;
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshes(WebClient keycloak) {
        WebClientReactiveRefreshTokenTokenResponseClient client =
                new WebClientReactiveRefreshTokenTokenResponseClient();
        client.setWebClient(keycloak);
        return client;
    }

    /** Checks access tokens as the services do. */
    @Bean
    ReactiveJwtDecoder accessTokens(WebClient keycloak, SecuritySettings settings) {
        return new RememberedTokens(
                unlessKeycloakIsDown(nimbus(keycloak, settings, ResourceServer.validator(settings))));
    }

    /** One decoder for all logins; Spring's factory would fetch the realm's keys at each. */
    @Bean
    ReactiveJwtDecoderFactory<ClientRegistration> idTokens(
            WebClient keycloak, ClientRegistration registration, SecuritySettings settings) {
        NimbusReactiveJwtDecoder decoder = nimbus(
                keycloak, settings, JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        ReactiveJwtDecoder idTokens = unlessKeycloakIsDown(decoder);
        return client -> idTokens;
    }

    /** Takes the tokens of this realm that also pass the rules. */
    static NimbusReactiveJwtDecoder nimbus(
            WebClient keycloak, SecuritySettings settings, OAuth2TokenValidator<Jwt> rules) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(settings.jwkSetUri())
                .webClient(keycloak)
                .build();
        decoder.setJwtValidator(rules);
        return decoder;
    }

    /** Keys that cannot be had are a state of the decoder's, which says nothing about the token. */
    static ReactiveJwtDecoder unlessKeycloakIsDown(ReactiveJwtDecoder decoder) {
        return token -> decoder.decode(token)
                .onErrorMap(
                        IllegalStateException.class,
                        e -> new AuthenticationServiceException("No keys of the realm", e));
    }
}
