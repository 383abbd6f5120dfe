package prongsai.gateway.login;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.security.web.server.savedrequest.WebSessionServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import prongsai.gateway.GatewaySettings;
import prongsai.gateway.guard.SameOrigin;
import prongsai.gateway.relay.Relay;
import prongsai.keycloak.ResourceServer;
import prongsai.web.ProblemHandler;
import reactor.core.publisher.Mono;

/** Two ways in: a program with a token of its own, which leaves no trace here, and a browser with a session. */
@Configuration(proxyBeanMethods = false)
class FrontDoor {
    private static final String BEARER = "Bearer ";

    @Bean
    @Order(1)
    SecurityWebFilterChain programs(ServerHttpSecurity http, ProblemHandler problems) {
        ServerAuthenticationEntryPoint refuse = (exchange, e) -> {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return problems.write(exchange, HttpStatus.UNAUTHORIZED, "unauthenticated");
        };
        return http.securityMatcher(FrontDoor::apiWithToken)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(RequestCacheSpec::disable)
                .headers(HeaderSpec::disable)
                // No browser adds this header by itself.
                .csrf(CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .authorizeExchange(rules -> rules.anyExchange().authenticated())
                .oauth2ResourceServer(
                        server -> server.authenticationEntryPoint(refuse).jwt(jwt -> {}))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refuse).accessDeniedHandler(denied(problems)))
                .addFilterAfter(
                        (exchange, chain) -> {
                            Relay.with(exchange, tokenOf(exchange.getRequest().getHeaders()));
                            return chain.filter(exchange);
                        },
                        SecurityWebFiltersOrder.AUTHORIZATION)
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain browsers(
            ServerHttpSecurity http,
            ProblemHandler problems,
            ServerRequestCache pages,
            SameOrigin sameOrigin,
            SessionTokens tokens,
            LoginEntry entry,
            LoginEnd end,
            LoginRequests requests,
            HeldTokens held,
            ServerLogoutSuccessHandler afterLogout) {
        return http.requestCache(cache -> cache.requestCache(pages))
                .headers(HeaderSpec::disable)
                // In its place stands the rule of the same origin: pages then need no secret of the session in their
                // forms, which the services that draw them could not know.
                .csrf(CsrfSpec::disable)
                .addFilterAt(sameOrigin.filter(), SecurityWebFiltersOrder.CSRF)
                .addFilterAfter(tokens.filter(), SecurityWebFiltersOrder.REACTOR_CONTEXT)
                .authorizeExchange(rules -> rules.pathMatchers(Paths.OPEN)
                        .permitAll()
                        .matchers(ResourceServer::management)
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .oauth2Login(login -> login.authorizationRequestResolver(requests)
                        .authorizedClientRepository(held)
                        .authenticationSuccessHandler(end)
                        .authenticationFailureHandler(end))
                .logout(logout -> logout.logoutHandler(new WebSessionServerLogoutHandler())
                        .logoutSuccessHandler(afterLogout))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(entry).accessDeniedHandler(denied(problems)))
                .build();
    }

    /** Remembers the page that somebody wanted before the login. */
    @Bean
    ServerRequestCache pages() {
        return new WebSessionServerRequestCache();
    }

    @Bean
    ServerLogoutSuccessHandler afterLogout(
            ReactiveClientRegistrationRepository registrations, GatewaySettings settings) {
        OidcClientInitiatedServerLogoutSuccessHandler handler =
                new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(settings.publicUrl() + "/");
        handler.setLogoutSuccessUrl(URI.create("/"));
        return handler;
    }

    private static ServerAccessDeniedHandler denied(ProblemHandler problems) {
        return (exchange, e) -> problems.write(exchange, HttpStatus.FORBIDDEN, "forbidden");
    }

    private static Mono<MatchResult> apiWithToken(ServerWebExchange exchange) {
        boolean matches = exchange.getRequest().getPath().value().startsWith("/api/")
                && exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
        return matches ? MatchResult.match() : MatchResult.notMatch();
    }

    private static String tokenOf(HttpHeaders headers) {
        String given = headers.getFirst(HttpHeaders.AUTHORIZATION);
        return given == null ? "" : given.substring(BEARER.length());
    }
}
