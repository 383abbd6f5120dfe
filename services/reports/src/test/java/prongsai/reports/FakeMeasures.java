package prongsai.reports;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Stands in for the measures service: gives the seed's plan as the plan of whichever LAO the token is of. */
public final class FakeMeasures {
    private static final Pattern LAO = Pattern.compile("\"lao\":\\[\"([0-9a-f-]{36})\"");

    /** The revision that the plan has now. */
    public final AtomicLong revision = new AtomicLong(1);

    /** What it answers with; 0 stands for no answer at all. */
    public final AtomicInteger status = new AtomicInteger(200);

    /** What it makes of the plan before it tells it. */
    public final AtomicReference<UnaryOperator<String>> telling = new AtomicReference<>(UnaryOperator.identity());

    private final DisposableServer server = HttpServer.create()
            .host("localhost")
            .port(0)
            .route(routes -> routes.get("/api/measures/v1/plans/{fiscalYear}", this::plan))
            .bindNow();

    /** Nobody is reached any more. */
    public void close() {
        server.disposeNow();
    }

    public String address() {
        return "http://localhost:" + server.port();
    }

    private Mono<Void> plan(HttpServerRequest request, HttpServerResponse response) {
        String token = request.requestHeaders().get("Authorization");
        if (token == null || status.get() != 200) {
            return status.get() == 0
                    ? Mono.never()
                    : response.status(token == null ? 401 : status.get()).send();
        }
        int fiscalYear = Integer.parseInt(request.param("fiscalYear"));
        return response.header("Content-Type", "application/json")
                .sendString(Mono.just(telling.get().apply(SeedPlan.json(revision.get(), lao(token), fiscalYear))))
                .then();
    }

    private static UUID lao(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        Matcher lao = LAO.matcher(claims);
        if (!lao.find()) {
            throw new IllegalArgumentException("no LAO in " + claims);
        }
        return UUID.fromString(lao.group(1));
    }
}
