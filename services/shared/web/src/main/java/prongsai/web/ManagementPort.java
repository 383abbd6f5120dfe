package prongsai.web;

import java.util.Locale;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Keeps the two ports of a process apart. Health and metrics are answered at the management port alone, which no proxy in
 * front knows; and nothing else is answered there, although Boot gives that port every route and filter of the process.
 */
public final class ManagementPort implements WebFilter {
    private static final String PORT = "management.server.port";
    private static final PathPattern ACTUATOR = PathPatternParser.defaultInstance.parse("/actuator/**");

    /** @throws IllegalArgumentException where both ports would be one */
    ManagementPort(Environment environment) {
        if (environment.containsProperty(PORT) && ManagementPortType.get(environment) == ManagementPortType.SAME) {
            throw new IllegalArgumentException(
                    "PRONGSAI_%s_MANAGEMENT_PORT: %s, as the port for everyone (expected a port of its own)"
                            .formatted(name(environment), environment.getProperty(PORT)));
        }
    }

    private static String name(Environment environment) {
        return environment.getProperty("spring.application.name", "").toUpperCase(Locale.ROOT);
    }

    /** Whether this request came by the management port. */
    public static boolean serves(ServerWebExchange exchange) {
        return WebServerApplicationContext.hasServerNamespace(exchange.getApplicationContext(), "management");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean actuator = ACTUATOR.matches(exchange.getRequest().getPath().pathWithinApplication());
        return actuator == serves(exchange) ? chain.filter(exchange) : Mono.error(Problem.notFound());
    }
}
