package prongsai.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import prongsai.probing.LeakWatch;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;

/** The asker leaves when the answer has come and nobody has been told of it. */
class AnswersToNobodyTest {
    private final AnswersToNobody answers = new AnswersToNobody();

    @Test
    void nothingOfItStays() throws Exception {
        try (LeakWatch watch = LeakWatch.begin()) {
            askAndLeave(answers::customize);
            assertThat(watch.leaks()).isEmpty();
        }
    }

    /** Where this fails, Reactor Netty has mended it, and {@link AnswersToNobody} is not needed any more. */
    @Test
    void itStaysWhereNobodyLooks() throws Exception {
        try (LeakWatch watch = LeakWatch.begin()) {
            askAndLeave(client -> client);
            assertThat(watch.leaks()).isNotEmpty();
        }
    }

    private void askAndLeave(UnaryOperator<HttpClient> ours) throws Exception {
        ConnectionProvider connections = ConnectionProvider.newConnection();
        DisposableServer service = HttpServer.create()
                .host("localhost")
                .port(0)
                .handle((request, response) -> response.keepAlive(false).sendString(Mono.just("an answer")))
                .bindNow();
        try {
            var asking = new CompletableFuture<Disposable>();
            var closed = new CompletableFuture<Void>();
            HttpClient client =
                    ours.apply(HttpClient.create(connections).host("localhost").port(service.port()));
            asking.complete(AnswersToNobody.watched(client.get()
                            .uri("/")
                            .responseConnection((answer, connection) -> {
                                connection.onDispose(() -> closed.complete(null));
                                asking.join().dispose();
                                return Mono.<Void>empty();
                            })
                            .then())
                    .subscribe());
            closed.get(20, TimeUnit.SECONDS);
        } finally {
            service.disposeNow(Duration.ofSeconds(20));
            connections.disposeLater().block(Duration.ofSeconds(20));
        }
    }
}
