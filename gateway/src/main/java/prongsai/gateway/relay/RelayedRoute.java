package prongsai.gateway.relay;

import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import prongsai.web.RouteName;

/** Names in the log the service that a request went to, or the gateway itself. */
@Component
final class RelayedRoute implements RouteName {
    @Override
    public String apply(ServerWebExchange exchange) {
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return route == null ? "gateway" : route.getId();
    }
}
