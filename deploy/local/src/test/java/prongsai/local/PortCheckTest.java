package prongsai.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
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

    /** On a port whose neighbours are most likely free: below those that the system gives to whoever connects. */
    private static ServerSocket listen() throws IOException {
        for (int port = 20_011; ; port += 17) {
            try {
                return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            } catch (BindException e) {
                if (port > 30_000) {
                    throw e;
                }
            }
        }
    }
}
