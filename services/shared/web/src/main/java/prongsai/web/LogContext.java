package prongsai.web;

import io.micrometer.context.ContextRegistry;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Hooks;
import reactor.util.context.Context;

/**
 * Carries a few keys of the Reactor context into each log line, on whichever thread the work runs: the request id and
 * the LAO, and by design nothing about a person.
 */
public final class LogContext {
    /** The key of the tenant's uuid. */
    public static final String LAO = "lao";

    private LogContext() {}

    static void install() {
        for (String key : new String[] {RequestId.KEY, LAO}) {
            ContextRegistry.getInstance()
                    .registerThreadLocalAccessor(
                            key, () -> MDC.get(key), value -> MDC.put(key, value), () -> MDC.remove(key));
        }
        Hooks.enableAutomaticContextPropagation();
    }

    /** Remembers for the rest of this request whose it is, once that is known. */
    public static void lao(ServerWebExchange exchange, UUID lao) {
        exchange.getAttributes().put(LAO, lao.toString());
    }

    /** The context with the keys of this request, for what is logged outside of its filters. */
    public static Context of(ServerWebExchange exchange, Context context) {
        Context told = context.put(RequestId.KEY, RequestId.of(exchange));
        String lao = exchange.getAttribute(LAO);
        return lao == null ? told : told.put(LAO, lao);
    }
}
