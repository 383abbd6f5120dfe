package prongsai.gateway.login;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import prongsai.gateway.session.SessionSettings;
import prongsai.web.Problem;
import prongsai.web.ProblemHandler;
import reactor.core.publisher.Mono;

/** The way back from Keycloak, with a login or without. */
@Component
final class LoginEnd implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {
    private final RedirectServerAuthenticationSuccessHandler toPage =
            new RedirectServerAuthenticationSuccessHandler("/");
    private final ServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();
    private final SessionSettings settings;
    private final ProblemHandler problems;

    LoginEnd(SessionSettings settings, ServerRequestCache pages, ProblemHandler problems) {
        this.settings = settings;
        this.problems = problems;
        toPage.setRequestCache(pages);
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange exchange, Authentication authentication) {
        return exchange.getExchange()
                .getSession()
                .doOnNext(session -> session.setMaxIdleTime(settings.idle()))
                .then(toPage.onAuthenticationSuccess(exchange, authentication));
    }

    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException failure) {
        return ReactiveSecurityContextHolder.getContext()
                .hasElement()
                // Logged in already: by another tab, while the login page stood open in this one.
                .flatMap(
                        loggedIn -> loggedIn ? go("/", exchange.getExchange()) : tell(exchange.getExchange(), failure));
    }

    private Mono<Void> tell(ServerWebExchange exchange, AuthenticationException failure) {
        return switch (failure) {
            case AuthenticationServiceException down -> Mono.error(down);
            // Keycloak's word for a login page that stood open for too long.
            case OAuth2AuthenticationException e
            when e.getError().getErrorCode().equals(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE) ->
                go(Paths.BEGIN, exchange);
            case OAuth2AuthenticationException e -> problems.write(exchange, problem(e));
            default -> problems.write(exchange, failed());
        };
    }

    private static Problem problem(OAuth2AuthenticationException failure) {
        return switch (failure.getError().getErrorCode()) {
            case Persons.UNUSABLE -> new Problem(HttpStatus.FORBIDDEN, "account-without-body");
            case "authorization_request_not_found" -> new Problem(HttpStatus.BAD_REQUEST, "login-expired");
            // No answer of Keycloak's to a code, but that of a proxy or of a failure.
            case "invalid_token_response", OAuth2ErrorCodes.SERVER_ERROR ->
                new Problem(HttpStatus.SERVICE_UNAVAILABLE, "login-unavailable");
            default -> failed();
        };
    }

    private static Problem failed() {
        return new Problem(HttpStatus.UNAUTHORIZED, "login-failed");
    }

    private Mono<Void> go(String path, ServerWebExchange exchange) {
        return redirect.sendRedirect(exchange, URI.create(path));
    }
}
