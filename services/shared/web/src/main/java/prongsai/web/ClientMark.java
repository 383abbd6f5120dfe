package prongsai.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells the clients of one day apart without saying who they are: a keyed hash of the address, made by the gateway for the
 * few open routes that must slow a client down (docs/decisions/0020-a-mark-of-the-client.md). It is kept in memory alone, and
 * in no log.
 */
public final class ClientMark {
    /** The header that carries it from the gateway to a service; from outside it never comes in. */
    public static final String HEADER = "X-Client-Mark";

    /** 128 bits in base64url. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{22}");

    private ClientMark() {}

    /** Empty where the request did not come through the gateway. */
    public static Optional<String> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(HEADER))
                .filter(mark -> WELL_FORMED.matcher(mark).matches());
    }
}
