package prongsai.web;

import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Refuses, before anything reads them, requests of which two programs on the way could think different things: without one
 * sound {@code Host}, and those that ask for a WebSocket, which nobody here speaks.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-3.2">RFC 9112, 3.2</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2">RFC 6455, 4.2.2</a>
 */
public final class RequestCheck implements WebFilter {
    /** RFC 3986, 3.2.2 and 3.2.3: an address in brackets, or a name that is not empty, and perhaps a port. */
    private static final Pattern HOST = Pattern.compile(
            "(?:\\[[0-9A-Fa-f:.]{2,45}]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+)(?::[0-9]{0,5})?");

    private static final String WEBSOCKET = "websocket";

    RequestCheck() {}

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!soundHost(request)) {
            // What follows on this connection may be part of what somebody tries.
            exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
            return Mono.error(new Problem(HttpStatus.BAD_REQUEST, "unsound-host"));
        }
        return asksForWebSocket(request.getHeaders())
                ? Mono.error(new Problem(HttpStatus.BAD_REQUEST, "no-websocket"))
                : chain.filter(exchange);
    }

    private static boolean soundHost(ServerHttpRequest request) {
        List<String> hosts = request.getHeaders().getOrEmpty(HttpHeaders.HOST);
        return hosts.isEmpty()
                ? !needsHost(request)
                : hosts.size() == 1 && HOST.matcher(hosts.getFirst()).matches();
    }

    /** Before HTTP/1.1 there was no such header. */
    private static boolean needsHost(ServerHttpRequest request) {
        return nativeOf(request) instanceof HttpServerRequest line
                && line.version().compareTo(HttpVersion.HTTP_1_1) >= 0;
    }

    private static Object nativeOf(ServerHttpRequest request) {
        return switch (request) {
            case ServerHttpRequestDecorator decorator -> nativeOf(decorator.getDelegate());
            case AbstractServerHttpRequest plain -> plain.getNativeRequest();
            default -> request;
        };
    }

    /** A list of protocols, each perhaps with a version; others, such as h2c, may be asked for and are ignored. */
    private static boolean asksForWebSocket(HttpHeaders headers) {
        return headers.getOrEmpty(HttpHeaders.UPGRADE).stream()
                .flatMap(list -> Pattern.compile(",").splitAsStream(list))
                .map(protocol -> protocol.strip().split("/", 2)[0])
                .anyMatch(WEBSOCKET::equalsIgnoreCase);
    }
}
