package prongsai.web;

import io.micrometer.context.ContextRegistry;
import org.slf4j.MDC;
import reactor.core.publisher.Hooks;

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
}
