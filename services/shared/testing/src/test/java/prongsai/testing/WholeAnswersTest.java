package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.probing.LeakWatch;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** What becomes of an answer at which nobody looks, when the service hangs up: by a client and a server alone. */
class WholeAnswersTest {
    /** More than is taken from the line at once, and less than the line holds. */
    private static final String ANSWER = "x".repeat(20_000);

    private static final Duration IDLE = Duration.ofMillis(300);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final AtomicInteger ended = new AtomicInteger();
    private final DisposableServer service = HttpServer.create()
            .idleTimeout(IDLE)
            .doOnConnection(line -> line.onDispose(ended::incrementAndGet))
            .handle((request, answer) -> answer.sendString(Mono.just(ANSWER)))
            .bindNow();

    @AfterEach
    void stop() {
        service.disposeNow();
    }

    /** In this order, since a leak that was told once is not told again. */
    @Test
    void isReadToItsEndByTheClientOfOurTests_andForgottenByAnother() {
        try (LeakWatch watch = LeakWatch.begin()) {
            askAndLookAtNothing(new WholeAnswers()::customize);
            assertThat(watch.leaks()).isEmpty();

            askAndLookAtNothing(client -> {});
            await().atMost(LIMIT).until(watch::leaks, leaks -> !leaks.isEmpty());
        }
    }

    private void askAndLookAtNothing(Consumer<WebTestClient.Builder> customizer) {
        int before = ended.get();
        WebTestClient.Builder client = WebTestClient.bindToServer().baseUrl("http://localhost:" + service.port());
        customizer.accept(client);
        client.build().get().uri("/").exchange().expectStatus().isOk();
        await().atMost(LIMIT).until(() -> ended.get() > before);
    }
}
