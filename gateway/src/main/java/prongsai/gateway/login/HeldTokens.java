package prongsai.gateway.login;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Keeps a login's tokens in its session, and nowhere else: what ends the session ends them. */
@Component
final class HeldTokens implements ServerOAuth2AuthorizedClientRepository {
    private static final String TOKENS = HeldTokens.class.getName();

    static @Nullable OAuth2AuthorizedClient in(WebSession session) {
        return session.getAttribute(TOKENS);
    }

    static void keep(OAuth2AuthorizedClient tokens, WebSession session) {
        session.getAttributes().put(TOKENS, tokens);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String registration, Authentication principal, ServerWebExchange exchange) {
        return exchange.getSession().mapNotNull(session -> (T) in(session));
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient tokens, Authentication principal, ServerWebExchange exchange) {
        return exchange.getSession().doOnNext(session -> keep(tokens, session)).then();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(
            String registration, Authentication principal, ServerWebExchange exchange) {
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().remove(TOKENS))
                .then();
    }
}
