package prongsai.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import prongsai.thai.CleanText;
import prongsai.thai.UnreadableText;
import reactor.core.publisher.Mono;

/**
 * Lets nothing reach a handler that it could not read, keep or show (see docs/decisions/0025-what-a-text-is.md): no such text
 * in the query, in forms of either kind, or in the path, which nobody types and which is refused where it would have to be
 * changed; and no header, of those that the framework reads, that says nothing. JSON has {@link TextModule}; a header that is
 * kept, its own reader.
 */
final class CleanRequests implements WebFilter {
    /** What Spring reads of any request, wherever it comes to it, and throws at where it cannot. */
    private static final Map<String, Consumer<HttpHeaders>> READ = Map.of(
            HttpHeaders.ACCEPT, HttpHeaders::getAccept,
            HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders::getAcceptLanguage,
            HttpHeaders.CONTENT_TYPE, HttpHeaders::getContentType);

    private final int limit;
    private final Refusals refusals;

    /** @param limit bytes that a form may have */
    CleanRequests(int limit, Refusals refusals) {
        this.limit = limit;
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> chain.filter(new CleanExchange(exchange, read(exchange), limit)));
    }

    /** The fields of the query; none where the request is refused, so that nobody reads what is wrong. */
    private MultiValueMap<String, String> read(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        try {
            READ.forEach((header, reading) -> require(request.getHeaders(), header, reading));
            requireClean(request.getPath().value());
            return query(request.getURI().getRawQuery());
        } catch (Problem e) {
            refusals.refuse(exchange, e);
            return new LinkedMultiValueMap<>();
        }
    }

    private static void require(HttpHeaders headers, String header, Consumer<HttpHeaders> reading) {
        try {
            reading.accept(headers);
        } catch (IllegalArgumentException e) {
            Problem problem = Problem.invalid(header, "wrong-parameter", header);
            problem.initCause(e);
            throw problem;
        }
    }

    private static MultiValueMap<String, String> query(@Nullable String raw) {
        return raw == null ? new LinkedMultiValueMap<>() : FormText.fields(raw.getBytes(StandardCharsets.UTF_8));
    }

    private static void requireClean(String path) {
        try {
            int[] decoded = FormText.decoded(path.getBytes(StandardCharsets.UTF_8), false)
                    .codePoints()
                    .toArray();
            int[] clean = CleanText.of(new String(decoded, 0, decoded.length))
                    .codePoints()
                    .toArray();
            int different = Arrays.mismatch(decoded, clean);
            if (different >= 0) {
                throw new UnreadableText("U+%04X".formatted(decoded[different]));
            }
        } catch (UnreadableText e) {
            throw TextField.problem("path", e);
        }
    }
}
