package prongsai.probing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each process promises to whoever reaches its port, written onto the connection itself: health and metrics are
 * elsewhere, one sound {@code Host}, no WebSockets. A process' test says only where it listens and who has logged in.
 */
public interface FrontContract {
    String HOST = "Host: localhost";
    List<String> WEBSOCKET = List.of(
            "Upgrade: websocket",
            "Connection: Upgrade, close",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13");

    /** For everyone. */
    int port();

    /** For health and metrics. */
    int managementPort();

    /** The header by which somebody has logged in, whole. */
    String login();

    /** A path for everyone, and one for those who have logged in; both answer with less than 500. */
    List<String> paths();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/prometheus",
                "/actuator/prometheus?x=/public/x",
                "/actuator/env",
                "/%61ctuator/prometheus",
                "/actuator%2Fprometheus",
                "/actuator;x=y/prometheus",
                "/actuator/prometheus;x",
                "//actuator/prometheus",
                "/./actuator/prometheus",
                "/public/../actuator/prometheus",
                "/public/%2e%2e/actuator/prometheus",
                "/ACTUATOR/prometheus",
            })
    default void healthAndMetricsAreNotThere_forNobody_howeverTheAddressIsSpelled(String path) {
        for (List<String> who : List.of(List.<String>of(), List.of(login()))) {
            RawHttp.Answer reply = get(port(), path, with(who, HOST));
            assertThat(reply.status()).as(reply.toString()).isGreaterThanOrEqualTo(300);
            assertThat(reply.body()).doesNotContain("jvm_memory", "\"UP\"", "\"_links\"");
            if (path.matches("/actuator(/[a-z/]*)?")) {
                assertThat(reply.status()).isEqualTo(404);
            }
        }
    }

    @Test
    default void healthAndMetricsAreAtTheirOwnPort_andNothingElseIs() {
        assertThat(get(managementPort(), "/actuator/health/liveness", List.of(HOST))
                        .status())
                .isEqualTo(200);
        assertThat(get(managementPort(), "/actuator/health/readiness", List.of(HOST))
                        .status())
                .isEqualTo(200);
        assertThat(get(managementPort(), "/actuator/prometheus", List.of(HOST)).body())
                .contains("jvm_memory_used_bytes");
        for (String path : paths()) {
            assertThat(get(managementPort(), path, List.of(HOST, login())).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    default void aRequestForAWebSocketIsRefused_andIsNoFailureOfOurs() {
        try (Ears ears = new Ears()) {
            for (String path : paths()) {
                for (List<String> who : List.of(List.<String>of(), List.of(login()))) {
                    for (String upgrade : List.of("websocket", "WebSocket", "h2c, websocket/13")) {
                        RawHttp.Answer reply = get(
                                port(),
                                path,
                                with(
                                        who,
                                        HOST,
                                        WEBSOCKET.stream()
                                                .map(line -> line.replace("Upgrade: websocket", "Upgrade: " + upgrade))
                                                .toArray(String[]::new)));
                        assertThat(reply.status()).as(path + " " + upgrade).isEqualTo(400);
                        assertThat(reply.body()).contains("urn:prongsai:problem:no-websocket");
                    }
                }
            }
            assertThat(ears.heard()).isEmpty();
        }
    }

    @Test
    default void anotherProtocolMayBeAskedFor_andIsIgnored() {
        for (String path : paths()) {
            RawHttp.Answer plain = get(port(), path, List.of(HOST, login()));
            RawHttp.Answer asked = get(
                    port(),
                    path,
                    List.of(
                            HOST,
                            login(),
                            "Connection: Upgrade, HTTP2-Settings, close",
                            "Upgrade: h2c",
                            "HTTP2-Settings: AAMAAABk"));
            assertThat(asked.status()).as(path).isEqualTo(plain.status()).isLessThan(500);
        }
    }

    static Stream<List<String>> unsoundHosts() {
        return Stream.of(
                List.of(),
                List.of("Host: localhost", "Host: localhost"),
                List.of("Host: localhost", "host: other.example"),
                List.of("Host:"),
                List.of("Host: "),
                List.of("Host: a b"),
                List.of("Host: user@localhost"),
                List.of("Host: http://localhost"),
                List.of("Host: localhost/x"),
                List.of("Host: localhost?x"),
                List.of("Host: localhost, other.example:x"),
                List.of("Host: localhost:80:80"),
                List.of("Host: localhost:port"),
                List.of("Host: localhost:-1"),
                List.of("Host: localhost:99999999999"),
                List.of("Host: [::1"),
                List.of("Host: ::1"),
                List.of("Host: [::x]"),
                List.of("Host: <script>"),
                List.of("Host: localhost\\x"),
                List.of("Host: l\u00f6calhost"),
                List.of("Host: %zz"));
    }

    @Test
    default void aRequestWithoutOneSoundHostIsRefused_andIsNoFailureOfOurs() {
        try (Ears ears = new Ears()) {
            for (int port : List.of(port(), managementPort())) {
                String path = port == port() ? paths().getFirst() : "/actuator/health/liveness";
                assertThat(unsoundHosts()).allSatisfy(hosts -> {
                    RawHttp.Answer reply = get(port, path, hosts);
                    assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
                });
            }
            assertThat(ears.heard()).isEmpty();
        }
    }

    @Test
    default void aSoundHostIsTaken_whateverItsForm() {
        String path = "/actuator/health/liveness";
        assertThat(Stream.of("localhost", "localhost:8080", "LOCALHOST", "a.example.", "127.0.0.1:1", "[::1]:8080"))
                .allSatisfy(host -> assertThat(get(managementPort(), path, List.of("Host: " + host))
                                .status())
                        .isEqualTo(200));
        assertThat(RawHttp.once(managementPort(), List.of("GET " + path + " HTTP/1.0"))
                        .status())
                .as("HTTP/1.0 knows no such header")
                .isEqualTo(200);
    }

    private static RawHttp.Answer get(int port, String path, List<String> headers) {
        List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1", "Accept: */*"));
        lines.addAll(headers);
        if (headers.stream().noneMatch(header -> header.startsWith("Connection:"))) {
            lines.add("Connection: close");
        }
        return RawHttp.once(port, lines);
    }

    private static List<String> with(List<String> some, String one, String... more) {
        return Stream.of(some.stream(), Stream.of(one), Stream.of(more))
                .flatMap(lines -> lines)
                .toList();
    }
}
