package prongsai.gateway.login;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import prongsai.web.LogContext;
import reactor.core.publisher.Mono;

/**
 * An access token that still lives, for a session. However many requests of a session find its token too old, one of
 * them asks Keycloak and all wait for that answer: a page asks for several things at once, and Keycloak may take the
 * second use of a refresh token for theft.
 *
 * <p>One flight for each session and node; several nodes with shared sessions would need a lock in the store.
 */
@Component
final class FreshTokens {
    private static final Logger log = LoggerFactory.getLogger(FreshTokens.class);
    /** So much of its life must be left for the way to the service. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak;
    private final Persons persons;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<String, Mono<OAuth2AuthorizedClient>> flights = new ConcurrentHashMap<>();

    FreshTokens(
            ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak,
            Persons persons,
            Clock clock,
            MeterRegistry meters) {
        this.keycloak = keycloak;
        this.persons = persons;
        this.clock = clock;
        this.meters = meters;
    }

    /** @throws LoginOver where there is no token to be had any more */
    Mono<OAuth2AuthorizedClient> of(WebSession session) {
        return Mono.defer(() -> {
            OAuth2AuthorizedClient held = HeldTokens.in(session);
            return held != null && lives(held, MARGIN)
                    ? Mono.just(held)
                    : flights.computeIfAbsent(session.getId(), id -> flight(id, session));
        });
    }

    private Mono<OAuth2AuthorizedClient> flight(String id, WebSession session) {
        // Looks again: the flight before this one may have landed since.
        return Mono.defer(() -> landed(HeldTokens.in(session), session))
                .doFinally(end -> flights.remove(id))
                .cache();
    }

    private Mono<OAuth2AuthorizedClient> landed(@Nullable OAuth2AuthorizedClient held, WebSession session) {
        if (held == null) {
            return Mono.error(new LoginOver("The session holds no tokens"));
        }
        return lives(held, MARGIN) ? Mono.just(held) : refresh(held, session);
    }

    private Mono<OAuth2AuthorizedClient> refresh(OAuth2AuthorizedClient held, WebSession session) {
        if (held.getRefreshToken() == null) {
            return Mono.error(new LoginOver("The session holds no refresh token"));
        }
        return keycloak.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                        held.getClientRegistration(), held.getAccessToken(), held.getRefreshToken()))
                .flatMap(answer -> keep(answer, held, session))
                .onErrorMap(FreshTokens::refused, LoginOver::new)
                .doOnError(LoginOver.class, over -> count("refused"))
                .onErrorResume(
                        failure -> !(failure instanceof LoginOver) && lives(held, Duration.ZERO),
                        failure -> Mono.deferContextual(context -> {
                            LogContext.write(
                                    context,
                                    () -> log.warn(
                                            "Token not refreshed, the old one lives on: {}", failure.toString()));
                            count("failed");
                            return Mono.just(held);
                        }));
    }

    private Mono<OAuth2AuthorizedClient> keep(
            OAuth2AccessTokenResponse answer, OAuth2AuthorizedClient held, WebSession session) {
        OAuth2AuthenticationToken before = login(session);
        OidcUser user = (OidcUser) before.getPrincipal();
        return persons.of(user.getIdToken(), answer.getAccessToken().getTokenValue())
                .map(person -> {
                    OAuth2AuthorizedClient tokens = new OAuth2AuthorizedClient(
                            held.getClientRegistration(),
                            held.getPrincipalName(),
                            answer.getAccessToken(),
                            answer.getRefreshToken());
                    HeldTokens.keep(tokens, session);
                    // Roles may have changed. Through Spring's repository the session would get another id here.
                    session.getAttributes()
                            .put(
                                    WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME,
                                    new SecurityContextImpl(new OAuth2AuthenticationToken(
                                            person,
                                            before.getAuthorities(),
                                            before.getAuthorizedClientRegistrationId())));
                    count("refreshed");
                    return tokens;
                });
    }

    private static OAuth2AuthenticationToken login(WebSession session) {
        if (session.getAttribute(WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME)
                        instanceof SecurityContextImpl context
                && context.getAuthentication() instanceof OAuth2AuthenticationToken login) {
            return login;
        }
        throw new LoginOver("The session has no login any more");
    }

    private static boolean refused(Throwable failure) {
        return switch (failure) {
            case OAuth2AuthorizationException e -> e.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT);
            case OAuth2AuthenticationException e -> e.getError().getErrorCode().equals(Persons.UNUSABLE);
            default -> false;
        };
    }

    private boolean lives(OAuth2AuthorizedClient held, Duration margin) {
        Instant end = held.getAccessToken().getExpiresAt();
        return end != null && clock.instant().plus(margin).isBefore(end);
    }

    private void count(String outcome) {
        meters.counter("prongsai.gateway.refreshes", "outcome", outcome).increment();
    }
}
