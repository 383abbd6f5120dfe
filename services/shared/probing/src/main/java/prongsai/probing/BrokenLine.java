package prongsai.probing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * One who asks and is gone before the end, as phones in villages are: the server sees a reset, and what was on the way is
 * lost.
 *
 * @param head lines of the request, without the empty one behind them
 * @param body what is sent of its body; the head may promise more
 * @param wanted bytes of the answer that are read before the line breaks
 * @param patience for how long they are waited for
 */
public record BrokenLine(List<String> head, byte[] body, int wanted, Duration patience) {
    private static final byte[] NOTHING = new byte[0];
    private static final int PIECE = 16 * 1024;

    /** How often a test breaks a line in one way; {@code -Dprongsai.broken.lines=5000} for a long run by hand. */
    public static final int TIMES = Integer.getInteger("prongsai.broken.lines", 15);

    /** Leaves when so much has come of the answer, or after a moment. */
    public static BrokenLine asking(int wanted, Duration patience, List<String> head) {
        return new BrokenLine(head, NOTHING, wanted, patience);
    }

    /** Leaves when so much is sent, without a look at an answer. */
    public static BrokenLine sending(byte[] body, List<String> head) {
        return new BrokenLine(head, body, 0, Duration.ZERO);
    }

    public void to(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoLinger(true, 0);
            send(socket);
            read(socket);
        } catch (SocketException e) {
            // The other side has had enough before: that is a broken line, too.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(Socket socket) throws IOException {
        String lines = String.join("\r\n", head) + "\r\n\r\n";
        socket.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
        for (int at = 0; at < body.length; at += PIECE) {
            socket.getOutputStream().write(body, at, Math.min(PIECE, body.length - at));
        }
    }

    private void read(Socket socket) throws IOException {
        int left = wanted;
        if (left > 0) {
            socket.setSoTimeout(Math.toIntExact(Math.max(1, patience.toMillis())));
        }
        try {
            while (left > 0) {
                int read = socket.getInputStream().read(new byte[Math.min(PIECE, left)]);
                left = read < 0 ? 0 : left - read;
            }
        } catch (SocketTimeoutException e) {
            // Patience is over.
        }
    }
}
