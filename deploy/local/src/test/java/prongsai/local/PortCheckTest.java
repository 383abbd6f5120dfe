package prongsai.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    @Test
    void namesTheTakenPortAndItsUse() throws IOException {
        try (ServerSocket taken = listen()) {
            int gateway = taken.getLocalPort() - 5;

            assertThatThrownBy(() -> PortCheck.requireFree(new Ports(gateway)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(taken.getLocalPort() + " (for PostgreSQL)")
                    .hasMessageContaining("--port N");
        }
    }

    @Test
    void isContent_whenAPortIsFreeAgain() throws IOException {
        ServerSocket taken = listen();
        Ports ports = new Ports(taken.getLocalPort() - 6);
        taken.close();

        assertThatCode(() -> PortCheck.requireFree(ports)).doesNotThrowAnyException();
    }

    /** On a port whose neighbours are most likely free. */
    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
