package prongsai.keycloak;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who asks, kept with the request for whoever answers when everything else has failed: a page that says what went wrong
 * stands outside of all that knows the login. No right follows from it.
 *
 * @param body its name for the screen: the organization's attribute {@code name}, or else its alias
 */
public record Asker(Caller caller, String body) {
    private static final String KEPT = Asker.class.getName();

    /** @throws CallerClaims.UnusableToken where the claims do not say exactly one body */
    public static Asker of(Map<String, Object> claims) {
        return of(CallerClaims.caller(claims), claims);
    }

    static Asker of(Caller caller, Map<String, Object> claims) {
        return new Asker(caller, name(claims.get("organization"), caller.body()));
    }

    /** Empty where nobody has logged in, or the request never came so far. */
    public static Optional<Asker> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(KEPT));
    }

    public void keepWith(ServerWebExchange exchange) {
        exchange.getAttributes().put(KEPT, this);
    }

    private static String name(@Nullable Object bodies, String alias) {
        return bodies instanceof Map<?, ?> byAlias
                        && byAlias.get(alias) instanceof Map<?, ?> attributes
                        && attributes.get("name") instanceof List<?> names
                        && !names.isEmpty()
                ? String.valueOf(names.getFirst())
                : alias;
    }
}
