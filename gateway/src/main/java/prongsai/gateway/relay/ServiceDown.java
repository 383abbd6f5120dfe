package prongsai.gateway.relay;

import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import prongsai.web.LogContext;
import prongsai.web.Problem;
import prongsai.web.ProblemHandler;
import prongsai.web.RequestId;
import reactor.core.publisher.Mono;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/**
 * A service that cannot be reached, breaks off or takes too long: a page (for programs, a problem) that says so, while
 * the other services go on. Once an answer has begun, it can only be broken off, so that nobody takes half for whole.
 */
@Component
final class ServiceDown implements GlobalFilter, Ordered {
    private static final Logger log = LoggerFactory.getLogger(ServiceDown.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final ProblemHandler problems;

    ServiceDown(ProblemHandler problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).onErrorResume(ServiceDown::unreachable, failure -> answer(exchange, failure));
    }

    private static boolean unreachable(Throwable failure) {
        return isCrowded(failure)
                || failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof java.util.concurrent.TimeoutException;
    }

    private Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        LogContext.write(
                exchange,
                () -> log.atWarn()
                        .addKeyValue("route", route.getId())
                        .addKeyValue("cause", failure.toString())
                        .log("Service is not available"));
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        forget(exchange);
        String slug = isCrowded(failure) ? "crowded" : "unavailable";
        return problems.write(exchange, new Problem(HttpStatus.SERVICE_UNAVAILABLE, slug).retryAfter(TRY_AGAIN));
    }

    /** All connections to the service are in use: it is not down, there are too many of us. */
    private static boolean isCrowded(Throwable failure) {
        return failure instanceof PoolAcquireTimeoutException || failure instanceof PoolAcquirePendingLimitException;
    }

    /** What the service said about an answer that then did not come, such as its length. */
    private static void forget(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().clear();
        exchange.getResponse().getHeaders().set(RequestId.HEADER, RequestId.of(exchange));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
