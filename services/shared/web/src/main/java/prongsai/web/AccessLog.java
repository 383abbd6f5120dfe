package prongsai.web;

import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * One line for each request when its answer begins: method, path, route, status and the time until then. Nothing that
 * leads to a person: no address, no browser, no account, and no query, which may hold what somebody searched for.
 */
public final class AccessLog implements WebFilter {
    private static final Logger log = LoggerFactory.getLogger("prongsai.access");
    /** Whoever reads the log must not be able to open what a secret address opens. */
    private static final Pattern SECRET = Pattern.compile("^(/public/(?:calendar|surveys)/).+");

    private final Function<ServerWebExchange, String> route;

    /** @param route names what answered: a route of the gateway, or the pattern of a service's own */
    AccessLog(Function<ServerWebExchange, String> route) {
        this.route = route;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        // Probes ask every few seconds and would drown the rest.
        if (ManagementPort.serves(exchange)) {
            return chain.filter(exchange);
        }
        long began = System.nanoTime();
        // The answer to a failure is written outside of the filters, where the context has neither id nor LAO any more.
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> LogContext.write(exchange, () -> write(exchange, began))));
        return chain.filter(exchange);
    }

    private void write(ServerWebExchange exchange, long began) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        log.atInfo()
                .addKeyValue("method", exchange.getRequest().getMethod().name())
                .addKeyValue(
                        "path",
                        SECRET.matcher(exchange.getRequest().getPath().value()).replaceFirst("$1…"))
                .addKeyValue("route", route.apply(exchange))
                .addKeyValue("status", status == null ? 200 : status.value())
                .addKeyValue("ms", Duration.ofNanos(System.nanoTime() - began).toMillis())
                .log("request");
    }
}
