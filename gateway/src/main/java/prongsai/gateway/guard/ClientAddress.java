package prongsai.gateway.guard;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Where a request came from: the address of the connection, or where that is a trusted proxy's, what the proxy says. Each
 * proxy adds whom it saw at the end of {@code X-Forwarded-For}, so the list is read from its end, and only as far as those who
 * wrote it are trusted: what stands before that anybody may have written.
 */
@Component
final class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final ProxySettings proxies;

    ClientAddress(ProxySettings proxies) {
        this.proxies = proxies;
    }

    /** Empty where the connection has none, such as that of a Unix socket. */
    Optional<InetAddress> of(ServerHttpRequest request) {
        return Optional.ofNullable(request.getRemoteAddress())
                .map(InetSocketAddress::getAddress)
                .map(peer -> behind(peer, request.getHeaders().getOrEmpty(FORWARDED_FOR)));
    }

    private InetAddress behind(InetAddress peer, List<String> headers) {
        List<String> hops = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList()
                .reversed();
        InetAddress known = peer;
        for (String hop : hops) {
            Optional<InetAddress> before = proxies.trusts(known) ? literal(hop) : Optional.empty();
            if (before.isEmpty()) {
                return known;
            }
            known = before.get();
        }
        return known;
    }

    /** Never asks a name server. Empty for {@code unknown}, a name, or an address with a port. */
    private static Optional<InetAddress> literal(String hop) {
        try {
            return Optional.of(InetAddress.ofLiteral(hop));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
