package prongsai.ui;

import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Serves assets by their hashed names, for ever; any other name is not found, so nothing stale is kept by mistake. */
final class AssetRoutes {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private AssetRoutes() {}

    static RouterFunction<ServerResponse> of(Assets assets) {
        return RouterFunctions.route()
                .GET(Assets.PATH + "{file}", request -> serve(assets, request))
                .build();
    }

    private static Mono<ServerResponse> serve(Assets assets, ServerRequest request) {
        return Mono.justOrEmpty(assets.find(request.pathVariable("file")))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .flatMap(file -> {
                    ServerResponse.BodyBuilder answer = ServerResponse.ok()
                            .contentType(file.type())
                            .cacheControl(FOR_EVER)
                            .varyBy(HttpHeaders.ACCEPT_ENCODING);
                    return file.packed().entrySet().stream()
                            .filter(packed -> takes(packed.getKey(), request))
                            .findFirst()
                            .map(packed -> answer.header(HttpHeaders.CONTENT_ENCODING, packed.getKey())
                                    .bodyValue(packed.getValue()))
                            .orElseGet(() -> answer.bodyValue(file.bytes()));
                });
    }

    private static boolean takes(String coding, ServerRequest request) {
        return request.headers().header(HttpHeaders.ACCEPT_ENCODING).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .anyMatch(taken -> taken.strip().equals(coding));
    }
}
