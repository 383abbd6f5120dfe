package prongsai.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.i18n.LocaleContextResolver;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns every failure of a request into problem details, never into a stack trace. What the framework or a bug throws
 * gets a general text; its cause goes to the log under the request id that the answer names. A 503 without a cause, which we
 * decided on, stands in the line of its request alone.
 */
public final class ProblemHandler implements WebExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final MessageSource messages;
    private final LocaleContextResolver locales;
    private final JsonMapper json;
    private final Optional<ProblemPage> page;

    ProblemHandler(MessageSource messages, LocaleContextResolver locales, JsonMapper json, Optional<ProblemPage> page) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
        this.page = page;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        Problem problem = Problems.of(failure);
        return Mono.fromRunnable(() -> LogContext.write(exchange, () -> log(exchange, problem, failure)))
                .then(Mono.defer(() -> write(exchange, problem)));
    }

    private static void log(ServerWebExchange exchange, Problem problem, Throwable failure) {
        if (failure instanceof AbortedException) {
            // The other side hung up, as phones in villages do: no fault of ours, and nobody reads the answer.
            log.info("The line broke: {}", exchange.getRequest().getMethod());
        } else if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE
                && failure instanceof Problem
                && failure.getCause() == null) {
            // We say so ourselves, to hundreds in a second where there are too many: a stack trace each would cost more
            // than what they asked for. That it was so stands in the line of the request.
            log.debug("Not served: {} {}", exchange.getRequest().getMethod(), problem.slug());
        } else if (problem.status().is5xxServerError()) {
            log.error("Request failed: {} {}", exchange.getRequest().getMethod(), problem.slug(), failure);
        }
    }

    /** Answers with this problem, in the reader's language and form. */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        Optional<ProblemPage> drawn = page.filter(p -> wantsPage(exchange));
        Locale locale = (drawn.isPresent() ? Optional.<Locale>empty() : ThaiFirstLocale.accepted(exchange))
                .or(() -> Optional.ofNullable(
                        locales.resolveLocaleContext(exchange).getLocale()))
                .orElse(ThaiFirstLocale.THAI);
        ProblemView view = new ProblemView(
                problem.status().value(),
                problem.slug(),
                text(problem, "title", locale),
                text(problem, "detail", locale),
                RequestId.of(exchange));
        response.setStatusCode(problem.status());
        response.getHeaders().setContentLanguage(locale);
        response.getHeaders().setCacheControl("no-store");
        // What was said of the answer that came to nothing is not said of this one.
        response.getHeaders().remove(HttpHeaders.ETAG);
        problem.retryAfter()
                .ifPresent(time -> response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(time.toSeconds())));
        response.getHeaders().remove("Content-Security-Policy");
        return drawn.map(p -> p.render(exchange, view))
                .orElseGet(() -> writeJson(exchange, view, problem.properties()));
    }

    private Mono<Void> writeJson(ServerWebExchange exchange, ProblemView view, Map<String, Object> properties) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:prongsai:problem:" + view.slug());
        body.put("title", view.title());
        body.put("status", view.status());
        body.put("detail", view.detail());
        body.put("requestId", view.requestId());
        body.putAll(properties);
        ServerHttpResponse response = exchange.getResponse();
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
    }

    private String text(Problem problem, String part, Locale locale) {
        String general = problem.status().is5xxServerError() ? "internal" : "bad-request";
        String fallback = messages.getMessage("problem." + general + "." + part, new Object[0], "", locale);
        String found = messages.getMessage("problem." + problem.slug() + "." + part, problem.args(), fallback, locale);
        return found == null ? "" : found;
    }

    /** htmx accepts anything by default, but there is a page behind it. */
    private static boolean wantsPage(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        boolean browser = headers.containsHeader("HX-Request")
                || accepted(headers).stream()
                        .anyMatch(type -> type.isCompatibleWith(MediaType.TEXT_HTML) && !type.isWildcardType());
        return browser && !exchange.getRequest().getPath().value().startsWith("/api/");
    }

    private static List<MediaType> accepted(HttpHeaders headers) {
        try {
            return headers.getAccept();
        } catch (InvalidMediaTypeException e) {
            // That may be the very problem which is told here.
            return List.of();
        }
    }

    /** For places before the handler, such as a security filter, that must answer with a bare status. */
    public Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String slug) {
        return write(exchange, new Problem(status, slug));
    }
}
