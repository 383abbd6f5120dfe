package prongsai.gateway.testing;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service behind the gateway that remembers what it was asked. */
public final class FakeService {
    /** A request as it came out of the gateway. */
    public record Seen(String method, String uri, HttpHeaders headers) {
        public String header(String name) {
            return headers.get(name);
        }
    }

    private static final BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> OK =
            (request, response) -> response.header("Content-Type", "text/plain").sendString(Mono.just("ok"));

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final DisposableServer server;
    private volatile BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> behaviour = OK;

    FakeService() {
        this.server = HttpServer.create()
                .host("localhost")
                .port(0)
                .handle((request, response) -> {
                    seen.add(new Seen(
                            request.method().name(),
                            request.uri(),
                            request.requestHeaders().copy()));
                    return behaviour.apply(request, response);
                })
                .bindNow();
    }

    String url() {
        return "http://localhost:" + server.port();
    }

    public void reset() {
        seen.clear();
        behaviour = OK;
    }

    public void does(BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> what) {
        behaviour = what;
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** The one request that came. */
    public Seen only() {
        if (seen.size() != 1) {
            throw new AssertionError("requests: " + seen + " (expected: one)");
        }
        return seen.getFirst();
    }
}
