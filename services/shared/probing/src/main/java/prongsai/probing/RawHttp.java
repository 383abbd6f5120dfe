package prongsai.probing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 as bytes: what clients would refuse to send, too. One connection is kept as long as the server keeps it. */
public final class RawHttp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    /** @param port of this machine */
    public RawHttp(int port) {
        this.port = port;
    }

    /**
     * @param headers by their names in small letters; of several of one name, the last
     * @param body empty where there is none
     */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /**
     * Sends these lines with an empty line behind them over a connection of their own, and waits for the answer.
     *
     * @throws UncheckedIOException where none comes
     */
    public static Answer once(int port, List<String> lines) {
        try (RawHttp http = new RawHttp(port)) {
            return http.send((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /**
     * Sends a whole request and waits for its answer.
     *
     * @throws UncheckedIOException where none comes
     */
    public Answer send(byte[] request) {
        boolean fresh = socket == null;
        try {
            return exchange(request);
        } catch (IOException e) {
            close();
            if (fresh) {
                throw new UncheckedIOException(e);
            }
        }
        // The server may have closed a connection that lay idle.
        return send(request);
    }

    private Answer exchange(byte[] request) throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            open.setSoTimeout((int) PATIENCE.toMillis());
            socket = open;
            in = new BufferedInputStream(open.getInputStream());
        }
        open.getOutputStream().write(request);
        InputStream answer = in;
        if (answer == null) {
            throw new EOFException();
        }
        return read(answer, new String(request, 0, 5, StandardCharsets.ISO_8859_1).equals("HEAD "));
    }

    private Answer read(InputStream answer, boolean head) throws IOException {
        int status;
        Map<String, String> headers;
        do {
            String first = line(answer);
            if (!first.matches("HTTP/1[.][01] [0-9]{3}.*")) {
                throw new IOException("no answer of HTTP: " + first);
            }
            status = Integer.parseInt(first.substring(9, 12));
            headers = headers(answer);
        } while (status == 100);
        byte[] body = head || status == 204 || status == 304 ? new byte[0] : body(answer, headers);
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> headers(InputStream answer) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(answer); !line.isEmpty(); line = line(answer)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(InputStream answer, Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks(answer);
        }
        String length = headers.get("content-length");
        if (length != null) {
            return exactly(answer, Integer.parseInt(length));
        }
        byte[] rest = answer.readAllBytes();
        close();
        return rest;
    }

    private static byte[] chunks(InputStream answer) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line(answer).split(";", 2)[0].strip(), 16);
            body.write(exactly(answer, size));
            line(answer);
        } while (size > 0);
        return body.toByteArray();
    }

    private static byte[] exactly(InputStream answer, int length) throws IOException {
        byte[] bytes = answer.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("%d bytes (expected: %d)".formatted(bytes.length, length));
        }
        return bytes;
    }

    private static String line(InputStream answer) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = answer.read(); next != '\n'; next = answer.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            socket = null;
            in = null;
        }
    }
}
