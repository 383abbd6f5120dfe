package prongsai.keycloak;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import prongsai.web.ManagementPort;
import prongsai.web.Problem;
import prongsai.web.ProblemHandler;
import prongsai.web.Refusals;
import reactor.core.publisher.Mono;

/**
 * Every service verifies every token itself: signature, issuer, audience, expiry, exactly one organization. So a hole in
 * the gateway is not a hole in a service.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration"
        })
@EnableWebFluxSecurity
@EnableConfigurationProperties(SecuritySettings.class)
public class ResourceServer {
    /** What may be read without a login, in every service. */
    public static final List<String> OPEN = List.of("/public/**", "/verify/**", "/assets/**");

    /** Whoever reaches the management port may read what is there: who can is up to the operator. */
    public static Mono<MatchResult> management(ServerWebExchange exchange) {
        return ManagementPort.serves(exchange) ? MatchResult.match() : MatchResult.notMatch();
    }

    @Bean
    @ConditionalOnMissingBean
    ReactiveJwtDecoder jwtDecoder(SecuritySettings settings) {
        NimbusReactiveJwtDecoder decoder =
                NimbusReactiveJwtDecoder.withJwkSetUri(settings.jwkSetUri()).build();
        decoder.setJwtValidator(validator(settings));
        // Keys that cannot be had say nothing about the token.
        return new RememberedTokens(
                token -> decoder.decode(token).onErrorMap(IllegalStateException.class, ResourceServer::withoutKeys));
    }

    private static Problem withoutKeys(Throwable cause) {
        Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        problem.initCause(cause);
        return problem;
    }

    /** The checks on a token whose signature is good. */
    public static OAuth2TokenValidator<Jwt> validator(SecuritySettings settings) {
        OAuth2TokenValidator<Jwt> audience = new JwtClaimValidator<List<String>>(
                "aud", values -> values != null && values.contains(settings.audience()));
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()), audience, ResourceServer::saysWhoseItIs);
    }

    private static OAuth2TokenValidatorResult saysWhoseItIs(Jwt token) {
        try {
            CallerClaims.caller(token.getClaims());
            return OAuth2TokenValidatorResult.success();
        } catch (CallerClaims.UnusableToken e) {
            return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", e.getMessage(), null));
        }
    }

    /** Nobody looks at how long each of Spring Security's steps takes, and each of them would be measured. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RightsFirst rightsFirst(ObjectProvider<RequestMappingHandlerMapping> mappings, ObjectProvider<RouteRights> rights) {
        return new RightsFirst(mappings, rights);
    }

    @Bean
    @Order(LogOfCaller.ORDER)
    LogOfCaller logOfCaller() {
        return new LogOfCaller();
    }

    /** What Spring's firewall turns away, such as an address with {@code //} or a method that nobody knows, is told too. */
    @Bean
    ServerExchangeRejectedHandler refusals(ProblemHandler problems) {
        return (exchange, e) -> problems.write(
                exchange, Refusals.kept(exchange).orElseGet(() -> new Problem(HttpStatus.BAD_REQUEST, "bad-request")));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnMissingBean(SecurityWebFilterChain.class)
    SecurityWebFilterChain serviceSecurity(ServerHttpSecurity http, ProblemHandler problems) {
        return http.authorizeExchange(rules -> rules.pathMatchers(OPEN.toArray(String[]::new))
                        .permitAll()
                        .matchers(ResourceServer::management)
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                // A bearer token is not sent by a browser by itself; browsers come through the gateway, which refuses
                // unsafe requests from other origins.
                .csrf(CsrfSpec::disable)
                // There are no sessions here, so nothing is looked for in one.
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(RequestCacheSpec::disable)
                .logout(LogoutSpec::disable)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(
                                token -> Mono.just(new CallerToken(token, CallerClaims.caller(token.getClaims())))))
                        .authenticationEntryPoint((exchange, e) -> {
                            exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
                            return problems.write(exchange, HttpStatus.UNAUTHORIZED, "unauthenticated");
                        }))
                .exceptionHandling(failures -> failures.authenticationEntryPoint((exchange, e) -> {
                            exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
                            return problems.write(exchange, HttpStatus.UNAUTHORIZED, "unauthenticated");
                        })
                        .accessDeniedHandler(
                                (exchange, e) -> problems.write(exchange, HttpStatus.FORBIDDEN, "forbidden")))
                .build();
    }
}
