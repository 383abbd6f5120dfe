package prongsai.gateway.login;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import prongsai.web.ThaiFirstLocale;
import reactor.core.publisher.Mono;

/** Sends people to Keycloak's login page in the language that they read here. */
@Component
final class LoginRequests implements ServerOAuth2AuthorizationRequestResolver {
    private final ServerOAuth2AuthorizationRequestResolver requests;

    LoginRequests(ReactiveClientRegistrationRepository registrations) {
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return requests.resolve(exchange).map(request -> inLanguage(request, exchange));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        return requests.resolve(exchange, registration).map(request -> inLanguage(request, exchange));
    }

    private static OAuth2AuthorizationRequest inLanguage(
            OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        Locale locale =
                Optional.ofNullable(exchange.getLocaleContext().getLocale()).orElse(ThaiFirstLocale.THAI);
        return OAuth2AuthorizationRequest.from(request)
                .additionalParameters(more -> more.put("ui_locales", locale.getLanguage()))
                .build();
    }
}
