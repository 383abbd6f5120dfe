package prongsai.gateway.log;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import prongsai.web.RequestId;
import reactor.core.publisher.Mono;

/**
 * One line for each request when its answer begins: method, path, route, status and the time until then. Nothing that
 * leads to a person: no address, no browser, no account, and no query, which may hold what somebody searched for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class AccessLog implements WebFilter {
    private static final Logger log = LoggerFactory.getLogger("prongsai.access");
    private static final String CALENDAR = "/public/calendar/";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long began = System.nanoTime();
        String id = RequestId.of(exchange);
        // The answer to a failure is written outside of the filters, where the context has no request id any more.
        exchange.getResponse()
                .beforeCommit(() -> Mono.<Void>fromRunnable(() -> write(exchange, began))
                        .contextWrite(context -> context.put(RequestId.KEY, id)));
        return chain.filter(exchange);
    }

    private static void write(ServerWebExchange exchange, long began) {
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        log.atInfo()
                .addKeyValue("method", exchange.getRequest().getMethod().name())
                .addKeyValue(
                        "path", withoutSecret(exchange.getRequest().getPath().value()))
                .addKeyValue("route", route == null ? "gateway" : route.getId())
                .addKeyValue("status", status == null ? 200 : status.value())
                .addKeyValue("ms", Duration.ofNanos(System.nanoTime() - began).toMillis())
                .log("request");
    }

    /** Whoever reads the log must not be able to read a person's calendar. */
    private static String withoutSecret(String path) {
        return path.startsWith(CALENDAR) ? CALENDAR + "…" : path;
    }
}
