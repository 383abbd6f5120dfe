package prongsai.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Lets no handler of ours end without the answer that it promises. Spring makes of an empty {@code Mono} a 200 without a
 * body, which says "done" where nobody knows what was: a step that somebody deletes between two statements is enough. Here
 * it becomes an error that names the handler, so that the one who wrote it hears of it. What is not there has to be a {@code
 * Problem} where it was looked for.
 */
final class AnsweringAdapter extends RequestMappingHandlerAdapter {
    @Override
    public void setWebBindingInitializer(@Nullable WebBindingInitializer initializer) {
        super.setWebBindingInitializer(initializer == null ? null : new FormFields(initializer));
    }

    @Override
    public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
        return super.handle(exchange, handler)
                .map(result -> answering(exchange, result))
                // A handler that draws by itself leaves no result.
                .switchIfEmpty(unlessDrawn(exchange, handler));
    }

    private static HandlerResult answering(ServerWebExchange exchange, HandlerResult result) {
        ResolvableType promised = result.getReturnType().getGeneric();
        if (!(result.getReturnValue() instanceof Mono<?> value) || promised.resolve(Object.class) == Void.class) {
            return result;
        }
        Object handler = result.getHandler();
        HandlerResult answering = new HandlerResult(
                handler,
                value.<Object>map(answer -> requireBody(answer, promised, handler))
                        .switchIfEmpty(unlessDrawn(exchange, handler)),
                result.getReturnTypeSource(),
                result.getBindingContext());
        Optional.ofNullable(result.getExceptionHandler()).ifPresent(answering::setExceptionHandler);
        return answering;
    }

    private static Object requireBody(Object answer, ResolvableType promised, Object handler) {
        if (answer instanceof ResponseEntity<?> entity
                && !entity.hasBody()
                && entity.getStatusCode().value() == 200
                && promised.getGeneric().resolve(Object.class) != Void.class) {
            throw new NoAnswer(handler);
        }
        return answer;
    }

    private static <T> Mono<T> unlessDrawn(ServerWebExchange exchange, Object handler) {
        return Mono.defer(
                () -> exchange.getResponse().isCommitted() ? Mono.empty() : Mono.error(new NoAnswer(handler)));
    }

    /** A fault of ours: the handler promised an answer and gave none. */
    static final class NoAnswer extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NoAnswer(Object handler) {
            super("no answer of "
                    + (handler instanceof HandlerMethod method ? method.getShortLogMessage() : handler)
                    + " (expected: what it promises, or a problem)");
        }
    }
}
