package prongsai.gateway.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import prongsai.web.Bulkhead;
import prongsai.web.HeapBuffers;
import prongsai.web.Priority;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets no service work at more than it can at a time: the others wait a moment, the urgent before the rest, and are told to
 * come again. It stands before the login is looked at, since a signature is dearer than a refusal. A place is held until the
 * answer begins, and no longer than {@link #HOLD} where others want it; a body is taken in before one is asked for, so that a
 * slow line holds none, and a long one, which may be on the way for minutes, needs none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
final class Admission implements WebFilter {
    /** In bytes; a form of a plan is shorter, a file longer. */
    private static final int SHORT = 64 * 1024;

    /** An answer that takes longer waits for something else than the processor: a worker, a paper, a service that hangs. */
    private static final Duration HOLD = Duration.ofSeconds(2);

    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Rows that would be served within the patience, at the best of times; whoever comes later need not wait for a no. */
    private static final int ROWS = 2;

    private final Map<Service, Bulkhead> bulkheads = new EnumMap<>(Service.class);

    Admission(ServiceSettings settings, MeterRegistry meters) {
        for (Service service : Service.values()) {
            Bulkhead bulkhead = new Bulkhead(settings.atWork(), ROWS * settings.atWork(), settings.patience(), HOLD);
            Tags tags = Tags.of("service", service.id());
            meters.gauge("prongsai.gateway.working", tags, bulkhead, Bulkhead::taken);
            meters.gauge("prongsai.gateway.waiting", tags, bulkhead, Bulkhead::queued);
            bulkheads.put(service, bulkhead);
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        return Service.of(request.getPath().pathWithinApplication())
                .map(bulkheads::get)
                .map(bulkhead -> {
                    if (WITHOUT_BODY.contains(request.getMethod())) {
                        return inTurn(bulkhead, exchange, chain);
                    }
                    return isShort(request)
                            ? body(request)
                                    .flatMap(body -> inTurn(
                                            bulkhead,
                                            exchange.mutate()
                                                    .request(with(request, body))
                                                    .build(),
                                            chain))
                            : chain.filter(exchange);
                })
                .orElseGet(() -> chain.filter(exchange));
    }

    private static Mono<Void> inTurn(Bulkhead bulkhead, ServerWebExchange exchange, WebFilterChain chain) {
        return bulkhead.inTurn(leave -> {
                    exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(leave));
                    return chain.filter(exchange);
                })
                .contextWrite(Priority.of(exchange.getRequest())::in);
    }

    private static boolean isShort(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        return headers.getFirst(HttpHeaders.TRANSFER_ENCODING) == null && headers.getContentLength() <= SHORT;
    }

    private static Mono<byte[]> body(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), SHORT)
                .map(HeapBuffers::bytes)
                .defaultIfEmpty(new byte[0]);
    }

    private static ServerHttpRequest with(ServerHttpRequest request, byte[] body) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body.length == 0 ? Flux.empty() : Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body));
            }
        };
    }
}
