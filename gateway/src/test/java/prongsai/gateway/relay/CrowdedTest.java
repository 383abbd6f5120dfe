package prongsai.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.GatewayTest;
import reactor.core.publisher.Mono;

/** A service works at as much as it may. */
@TestPropertySource(
        properties = {
            "prongsai.services.at-work=1",
            "prongsai.services.patience=100ms",
            "prongsai.services.answer-timeout=20s"
        })
class CrowdedTest extends GatewayTest {
    @Test
    void whoFindsNoPlaceIsToldToComeAgain_andTheServiceIsNotCalledDown() throws Exception {
        CountDownLatch inUse = new CountDownLatch(1);
        CompletableFuture<String> work = new CompletableFuture<>();
        measures.does((request, response) ->
                response.sendString(Mono.fromFuture(work)).then().doOnSubscribe(asked -> inUse.countDown()));
        Browser first = browserOf(Account.clerk());
        Browser second = browserOf(Account.clerk());
        CompletableFuture<Answer> waits = CompletableFuture.supplyAsync(() -> first.open("/work"));
        assertThat(inUse.await(20, TimeUnit.SECONDS)).isTrue();

        Answer crowded = second.open("/work");

        assertThat(crowded.status()).isEqualTo(503);
        assertThat(crowded.headers().getFirst("Retry-After")).isNotNull();
        assertThat(crowded.body()).contains("มีผู้ใช้พร้อมกันมาก");
        work.complete("done");
        assertThat(waits.get(20, TimeUnit.SECONDS).body()).isEqualTo("done");
        assertThat(second.open("/work").body()).isEqualTo("done");
        assertThat(second.open("/work").body()).as("a place that is given back").isEqualTo("done");
    }

    /** Well before the service's time is up. What becomes of a place then, {@link ServiceDownTest} tells. */
    @Test
    void whoLeavesGivesThePlaceBack_andTheNextIsServed() throws Exception {
        CountDownLatch inUse = new CountDownLatch(1);
        measures.does((request, response) -> Mono.<Void>never().doOnSubscribe(asked -> inUse.countDown()));
        Browser next = browserOf(Account.clerk());
        String login = browserOf(Account.clerk()).cookies().get("prongsai");
        try (Socket line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write("GET /work HTTP/1.1\r\nHost: localhost\r\nCookie: prongsai=%s\r\n\r\n"
                            .formatted(login)
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(inUse.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(working()).isEqualTo(1);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> working() == 0);
        measures.reset();
        assertThat(next.open("/work").body()).isEqualTo("ok");
    }
}
