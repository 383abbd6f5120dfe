package prongsai.probing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** HTTP as it is written, for what no client would send. */
public final class RawHttp {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int STATUS_AT = 1;

    private RawHttp() {}

    /** @param text all that came, as Latin-1; the connection is at its end */
    public record Reply(String text) {
        public int status() {
            return Integer.parseInt(text.split(" ", 3)[STATUS_AT]);
        }

        public String head() {
            return text.split("\r\n\r\n", 2)[0];
        }
    }

    /**
     * Sends these lines with an empty line behind, and reads until the server closes the connection.
     *
     * @throws UncheckedIOException where it stays open for ten seconds
     */
    public static Reply send(int port, List<String> lines) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = String.join("\r\n", lines) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new Reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
