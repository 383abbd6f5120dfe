package prongsai.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ClientMarksTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-26T10:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }
    };

    @Test
    void givesOneMarkADay_andAnotherTheNext() {
        ClientMarks marks = new ClientMarks(clock);
        String today = marks.of(InetAddress.ofLiteral("203.0.113.9"));
        now.updateAndGet(before -> before.plus(Duration.ofHours(13)));
        assertThat(marks.of(InetAddress.ofLiteral("203.0.113.9"))).isEqualTo(today);
        assertThat(marks.of(InetAddress.ofLiteral("203.0.113.8"))).isNotEqualTo(today);
        now.updateAndGet(before -> before.plus(Duration.ofHours(2)));
        assertThat(marks.of(InetAddress.ofLiteral("203.0.113.9"))).isNotEqualTo(today);
    }

    @Test
    void givesAnotherMark_whenTheGatewayStartsAgain() {
        InetAddress client = InetAddress.ofLiteral("203.0.113.9");
        assertThat(new ClientMarks(clock).of(client)).isNotEqualTo(new ClientMarks(clock).of(client));
    }

    @Test
    void takesALineOfIpv6ForOneClient() {
        ClientMarks marks = new ClientMarks(clock);
        String line = marks.of(InetAddress.ofLiteral("2001:db8:1:2::5"));
        assertThat(marks.of(InetAddress.ofLiteral("2001:db8:1:2:ffff::9"))).isEqualTo(line);
        assertThat(marks.of(InetAddress.ofLiteral("2001:db8:1:3::5"))).isNotEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 198.51.100.1                          | 203.0.113.9",
                "10.0.0.1    |                                       | 10.0.0.1",
                "10.0.0.1    | 198.51.100.1                          | 198.51.100.1",
                "10.0.0.1    | 127.0.0.1, 198.51.100.1               | 198.51.100.1",
                "10.0.0.1    | 192.0.2.1, 198.51.100.1, 10.7.7.7     | 198.51.100.1",
                "10.0.0.1    | 2001:db8::1                           | 2001:db8:0:0:0:0:0:1",
                "10.0.0.1    | 198.51.100.1, unknown                 | 10.0.0.1",
                "10.0.0.1    | 198.51.100.1, proxy.example           | 10.0.0.1",
            })
    void believesOnlyWhatATrustedProxySaw(String peer, String forwardedFor, String client) {
        MockServerHttpRequest.BaseBuilder<?> request =
                MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress(InetAddress.ofLiteral(peer), 4711));
        if (forwardedFor != null) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        ClientAddress addresses = new ClientAddress(new ProxySettings(List.of("10.0.0.0/8")));
        assertThat(addresses.of(request.build()))
                .hasValueSatisfying(found -> assertThat(found.getHostAddress()).isEqualTo(client));
    }

    @Test
    void joinsSeveralHeadersOfOneName() {
        MockServerHttpRequest request = MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(InetAddress.ofLiteral("10.0.0.1"), 4711))
                .header("X-Forwarded-For", "192.0.2.1", "198.51.100.1, 10.0.0.2")
                .build();
        assertThat(new ClientAddress(new ProxySettings(List.of("10.0.0.0/8"))).of(request))
                .contains(InetAddress.ofLiteral("198.51.100.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/x"})
    void doesNotStartWithANetworkThatIsNone(String network) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProxySettings(List.of("192.0.2.0/24", network)))
                .withMessageContaining("PRONGSAI_GATEWAY_PROXIES_TRUSTED: " + network);
    }
}
