package prongsai.gateway.relay;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** The one thing that a security filter hands to the relay: with which token the service is to be asked. */
public final class Relay {
    private static final String TOKEN = Relay.class.getName() + ".token";

    private Relay() {}

    /** Relay this request with a verified access token; without this, no request carries one. */
    public static void with(ServerWebExchange exchange, String accessToken) {
        exchange.getAttributes().put(TOKEN, accessToken);
    }

    static Optional<String> token(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(TOKEN));
    }
}
