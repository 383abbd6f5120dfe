package prongsai.gateway.login;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import prongsai.web.LogContext;
import prongsai.web.ProblemHandler;
import reactor.core.publisher.Mono;

/** Keycloak cannot be reached, or answers what cannot be an answer: that is for now, and not a fault of the person. */
@Component
@Order(-3)
final class KeycloakDown implements WebExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(KeycloakDown.class);

    private final ProblemHandler problems;

    KeycloakDown(ProblemHandler problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (!ofKeycloak(failure) || exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        LogContext.write(exchange, () -> log.warn("Keycloak is not available: {}", failure.toString()));
        return problems.write(exchange, HttpStatus.SERVICE_UNAVAILABLE, "login-unavailable");
    }

    /** From the token endpoint or from the fetching of keys; what they refuse is told elsewhere and never comes here. */
    private static boolean ofKeycloak(Throwable failure) {
        return failure instanceof AuthenticationServiceException
                || failure instanceof OAuth2AuthorizationException
                || failure instanceof JwtException
                || failure instanceof WebClientException;
    }
}
