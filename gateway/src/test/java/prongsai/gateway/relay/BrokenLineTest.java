package prongsai.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.GatewayTest;
import prongsai.probing.BrokenLine;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lines break at whatever moment, on either side: no buffer is left behind, and the gateway serves on. */
class BrokenLineTest extends GatewayTest {
    private static final int PIECE = 16 * 1024;

    private final Random random = new Random(7);
    private String login = "";

    @BeforeEach
    void logIn() {
        login = browserOf(Account.clerk()).cookies().get("prongsai");
    }

    @Test
    void aBrowserLeavesInTheMiddleOfADownload() {
        measures.does((request, response) -> response.send(pieces(400), buffer -> true));
        repeatedly(() -> get(random.nextInt(200_000), Duration.ofSeconds(5)));
    }

    @Test
    void aBrowserLeavesBeforeTheAnswer_orAsItBegins() {
        measures.does((request, response) ->
                Mono.delay(Duration.ofMillis(random.nextInt(12))).thenMany(response.send(pieces(8))));
        repeatedly(() -> get(1, Duration.ofMillis(1 + random.nextInt(12))));
    }

    @Test
    void aBrowserLeavesInTheMiddleOfAnUpload() {
        measures.does((request, response) ->
                request.receive().then(response.status(201).send()));
        repeatedly(() -> BrokenLine.sending(new byte[random.nextInt(400_000)], head("POST", 10_000_000)));
    }

    @Test
    void aServiceAnswersAnUploadThatItDoesNotRead() {
        measures.does((request, response) -> response.status(413).sendString(Mono.just("too large")));
        repeatedly(() ->
                new BrokenLine(head("POST", 400_000), new byte[random.nextInt(400_000)], 10, Duration.ofMillis(300)));
    }

    @Test
    void aServiceBreaksOff() {
        measures.does((request, response) -> response.header("Content-Length", "500000")
                .send(pieces(4).concatWith(Flux.error(new IOException("the service dies")))));
        repeatedly(() -> get(500_000, Duration.ofSeconds(5)));
    }

    @Test
    void aServiceIsNotThere() {
        repeatedly(() -> new BrokenLine(
                List.of(
                        "POST /overview HTTP/1.1",
                        "Host: localhost",
                        "Sec-Fetch-Site: same-origin",
                        "Cookie: prongsai=" + login,
                        "Content-Length: 300000"),
                new byte[random.nextInt(300_000)],
                10,
                Duration.ofMillis(300)));
    }

    @Test
    void aFileComesFromSomebodyWhoMayNotSendOne() {
        login = "nobody";
        repeatedly(() ->
                new BrokenLine(head("POST", 400_000), new byte[random.nextInt(100_000)], 10, Duration.ofMillis(300)));
    }

    private interface Visitor {
        BrokenLine comes();
    }

    private void repeatedly(Visitor visitor) {
        IntStream.range(0, BrokenLine.TIMES).forEach(i -> visitor.comes().to(port));
        measures.reset();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                browserOf(Account.clerk()).open("/work").status())
                        .isEqualTo(200));
    }

    private BrokenLine get(int wanted, Duration patience) {
        return BrokenLine.asking(wanted, patience, head("GET", 0));
    }

    private List<String> head(String method, int length) {
        return List.of(
                method + " /plans/2568/export HTTP/1.1",
                "Host: localhost",
                "Sec-Fetch-Site: same-origin",
                "Cookie: prongsai=" + login,
                "Content-Length: " + length);
    }

    private static Flux<ByteBuf> pieces(int number) {
        return Flux.range(0, number).map(i -> Unpooled.wrappedBuffer(new byte[PIECE]));
    }
}
