package prongsai.web;

import java.nio.file.Path;
import java.util.List;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A request whose query and forms, of either kind, have texts only as {@link prongsai.thai.CleanText} lets them be. */
final class CleanExchange extends ServerWebExchangeDecorator {
    private static final MultiValueMap<String, String> NOTHING =
            CollectionUtils.unmodifiableMultiValueMap(new LinkedMultiValueMap<>());

    private final ServerHttpRequest request;
    private final Mono<MultiValueMap<String, String>> form;
    private final Mono<MultiValueMap<String, Part>> parts;

    /**
     * @param query its fields
     * @param limit bytes that a form may have
     */
    CleanExchange(ServerWebExchange exchange, MultiValueMap<String, String> query, int limit) {
        super(exchange);
        request = new CleanQuery(exchange.getRequest(), query);
        form = isForm(exchange.getRequest())
                ? read(exchange.getRequest(), limit).cache()
                : Mono.just(NOTHING);
        parts = exchange.getMultipartData()
                .map(CleanExchange::clean)
                .onErrorMap(CleanExchange::problem)
                .cache();
    }

    @Override
    public ServerHttpRequest getRequest() {
        return request;
    }

    /** Errors: 400 {@code unreadable-text}, 413. */
    @Override
    public Mono<MultiValueMap<String, String>> getFormData() {
        return form;
    }

    /** Errors: 400 {@code unreadable-text}, {@code unreadable-body}, 413. */
    @Override
    public Mono<MultiValueMap<String, Part>> getMultipartData() {
        return parts;
    }

    private static boolean isForm(ServerHttpRequest request) {
        try {
            return MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(
                    request.getHeaders().getContentType());
        } catch (InvalidMediaTypeException e) {
            // What it is, nobody can say: no handler takes it.
            return false;
        }
    }

    private static Mono<MultiValueMap<String, String>> read(ServerHttpRequest request, int limit) {
        return DataBufferUtils.join(request.getBody(), limit)
                .map(body -> {
                    byte[] bytes = new byte[body.readableByteCount()];
                    body.read(bytes);
                    DataBufferUtils.release(body);
                    return FormText.fields(bytes);
                })
                .onErrorMap(CleanExchange::problem)
                .defaultIfEmpty(NOTHING);
    }

    private static Throwable problem(Throwable failure) {
        return switch (failure) {
            case DataBufferLimitException e -> problem(new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large"), e);
            case DecodingException e -> problem(new Problem(HttpStatus.BAD_REQUEST, "unreadable-body"), e);
            default -> failure;
        };
    }

    private static Problem problem(Problem problem, Throwable cause) {
        problem.initCause(cause);
        return problem;
    }

    private static MultiValueMap<String, Part> clean(MultiValueMap<String, Part> sent) {
        MultiValueMap<String, Part> clean = new LinkedMultiValueMap<>();
        sent.values().stream()
                .flatMap(List::stream)
                .map(CleanExchange::clean)
                .forEach(part -> clean.add(part.name(), part));
        return clean;
    }

    private static Part clean(Part part) {
        String name = TextField.clean(part.name(), part.name());
        return switch (part) {
            case FormFieldPart field -> new CleanField(field, name, TextField.clean(name, field.value()));
            case FilePart file -> new CleanFile(file, name, TextField.clean(name, file.filename()));
            default -> part;
        };
    }

    private static final class CleanQuery extends ServerHttpRequestDecorator {
        private final MultiValueMap<String, String> query;

        CleanQuery(ServerHttpRequest request, MultiValueMap<String, String> query) {
            super(request);
            this.query = CollectionUtils.unmodifiableMultiValueMap(query);
        }

        @Override
        public MultiValueMap<String, String> getQueryParams() {
            return query;
        }
    }

    private record CleanField(FormFieldPart sent, String name, String value) implements FormFieldPart {
        @Override
        public HttpHeaders headers() {
            return sent.headers();
        }

        @Override
        public Flux<DataBuffer> content() {
            return sent.content();
        }

        @Override
        public Mono<Void> delete() {
            return sent.delete();
        }
    }

    private record CleanFile(FilePart sent, String name, String filename) implements FilePart {
        @Override
        public HttpHeaders headers() {
            return sent.headers();
        }

        @Override
        public Flux<DataBuffer> content() {
            return sent.content();
        }

        @Override
        public Mono<Void> transferTo(Path destination) {
            return sent.transferTo(destination);
        }

        @Override
        public Mono<Void> delete() {
            return sent.delete();
        }
    }
}
