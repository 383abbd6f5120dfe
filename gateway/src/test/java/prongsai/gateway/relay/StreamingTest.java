package prongsai.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.GatewayTest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What is sent passes through piece by piece: the one end gets the first piece before the other has sent the last. */
class StreamingTest extends GatewayTest {
    private static final int PIECE = 64 * 1024;
    private static final int PIECES = 800;

    @Test
    void reachesTheServiceWhileTheBrowserStillSends_whenAFileOf50MbIsUploaded() {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        AtomicLong received = new AtomicLong();
        measures.does((request, response) -> request.receive()
                .doOnNext(piece -> {
                    begun.complete(null);
                    received.addAndGet(piece.readableBytes());
                })
                .then(response.status(201).send()));
        Flux<DataBuffer> rest = Flux.range(1, PIECES - 1).map(i -> piece());
        Flux<DataBuffer> body = Mono.fromSupplier(StreamingTest::piece)
                .concatWith(Mono.fromFuture(begun).thenMany(rest));

        Browser browser = browserOf(Account.clerk());
        client().post()
                .uri("/plans/2568/evidence")
                .cookies(jar -> browser.cookies().forEach(jar::set))
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength((long) PIECE * PIECES)
                .body(BodyInserters.fromDataBuffers(body))
                .exchange()
                .expectStatus()
                .isEqualTo(201);

        assertThat(received.get()).isEqualTo((long) PIECE * PIECES);
        assertThat(measures.only().header("Content-Length")).isEqualTo(Long.toString((long) PIECE * PIECES));
    }

    @Test
    void doesNotRunOutOfTime_whenTheBrowserSendsLongerThanAServiceMayTakeToAnswer() {
        measures.does((request, response) ->
                request.receive().then(response.status(201).send()));
        Flux<DataBuffer> slow = Flux.interval(Duration.ofMillis(300)).take(6).map(i -> piece());
        Browser browser = browserOf(Account.clerk());
        client().post()
                .uri("/plans/2568/evidence")
                .cookies(jar -> browser.cookies().forEach(jar::set))
                .header("Sec-Fetch-Site", "same-origin")
                .body(BodyInserters.fromDataBuffers(slow))
                .exchange()
                .expectStatus()
                .isEqualTo(201);
    }

    @Test
    void reachesTheBrowserWhileTheServiceStillSends_whenAnExportIsDownloaded() {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        measures.does((request, response) -> response.header("Content-Type", "text/csv")
                .send(
                        Mono.just("first\n")
                                .concatWith(Mono.fromFuture(begun).thenReturn("last\n"))
                                .map(line -> Unpooled.copiedBuffer(line, StandardCharsets.UTF_8)),
                        flush -> true));

        Browser browser = browserOf(Account.clerk());
        Flux<String> lines = client().get()
                .uri("/work/export.csv")
                .cookies(jar -> browser.cookies().forEach(jar::set))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
        StepVerifier.create(lines)
                .expectNext("first")
                .then(() -> begun.complete(null))
                .expectNext("last")
                .expectComplete()
                .verify(Duration.ofSeconds(10));
    }

    private WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    private static DataBuffer piece() {
        return DefaultDataBufferFactory.sharedInstance.wrap(new byte[PIECE]);
    }
}
