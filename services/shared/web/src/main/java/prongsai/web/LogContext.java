package prongsai.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.MDC;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Signal;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Gives each log line of a request a few keys of its Reactor context: the request id and the LAO, and by design nothing about a
 * person. Whoever writes a line says so here. Reactor could carry the keys to every thread by itself, which costs each step of
 * each request more than all lines together (docs/performance.md).
 */
public final class LogContext {
    /** The key of the tenant's uuid. */
    public static final String LAO = "lao";

    private static final List<String> KEYS = List.of(RequestId.KEY, LAO);

    private LogContext() {}

    /** Writes lines with the keys of a context. */
    public static void write(ContextView context, Runnable lines) {
        KEYS.forEach(key -> context.<String>getOrEmpty(key).ifPresent(value -> MDC.put(key, value)));
        try {
            lines.run();
        } finally {
            KEYS.forEach(MDC::remove);
        }
    }

    /** Writes lines with the keys of a request, also outside of its filters. */
    public static void write(ServerWebExchange exchange, Runnable lines) {
        write(of(exchange), lines);
    }

    /** For {@code doOnEach}: writes a line where the work fails. */
    public static <T> Consumer<Signal<T>> onError(Consumer<Throwable> line) {
        return onError(Throwable.class, line);
    }

    /** For {@code doOnEach}: writes a line where the work fails in this way. */
    public static <T, E extends Throwable> Consumer<Signal<T>> onError(Class<E> type, Consumer<E> line) {
        return signal -> {
            Throwable failure = signal.getThrowable();
            if (type.isInstance(failure)) {
                write(signal.getContextView(), () -> line.accept(type.cast(failure)));
            }
        };
    }

    /** For {@code doOnEach}: writes a line of what comes. */
    public static <T> Consumer<Signal<T>> onNext(Consumer<T> line) {
        return signal -> {
            T value = signal.get();
            if (value != null) {
                write(signal.getContextView(), () -> line.accept(value));
            }
        };
    }

    /** Remembers for the rest of this request whose it is, once that is known. */
    public static void lao(ServerWebExchange exchange, UUID lao) {
        exchange.getAttributes().put(LAO, lao.toString());
    }

    private static ContextView of(ServerWebExchange exchange) {
        Context told = Context.of(RequestId.KEY, RequestId.of(exchange));
        String lao = exchange.getAttribute(LAO);
        return lao == null ? told : told.put(LAO, lao);
    }
}
