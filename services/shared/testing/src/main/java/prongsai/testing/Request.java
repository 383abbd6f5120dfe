package prongsai.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * A request as its bytes, so that it can also be none that any client would send.
 *
 * @param address path and query
 * @param headers without the login
 */
public record Request(HttpMethod method, String address, HttpHeaders headers, byte[] body) {
    private static final String BOUNDARY = "between-parts";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Says what it is told to, and follows nothing. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Without a body. */
    public static Request bare(HttpMethod method, String address) {
        return new Request(method, address, new HttpHeaders(), new byte[0]);
    }

    public Request json(String text) {
        return with(MediaType.APPLICATION_JSON_VALUE, text.getBytes(StandardCharsets.UTF_8));
    }

    public Request form(String text) {
        return with(MediaType.APPLICATION_FORM_URLENCODED_VALUE, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A form with one file in {@code file}. */
    public Request file(String name, byte[] bytes) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.writeBytes("""
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(BOUNDARY, name).getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(bytes);
        parts.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return with(MediaType.MULTIPART_FORM_DATA_VALUE + ";boundary=" + BOUNDARY, parts.toByteArray());
    }

    /** With a body of this type. */
    public Request with(String contentType, byte[] bytes) {
        return new Request(method, address, headers, bytes).and(HttpHeaders.CONTENT_TYPE, contentType);
    }

    /** With one more header, in the place of one of its name. */
    public Request and(String header, String value) {
        HttpHeaders more = new HttpHeaders();
        headers.forEach(more::addAll);
        more.set(header, value);
        return new Request(method, address, more, body);
    }

    /** The same to another address. */
    public Request to(String other) {
        return new Request(method, other, headers, body);
    }

    /** What it says, to look for ids in. */
    String text() {
        return address + " " + new String(body, StandardCharsets.UTF_8);
    }

    /**
     * @param port of the service on this machine
     * @param token of whoever sends it; null for nobody
     */
    public Answer send(int port, @Nullable String token) {
        URI uri = URI.create(URI.create("http://localhost:" + port + address).toASCIIString());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(LIMIT)
                .method(
                        method.name(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(method, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpMethod method, int status, java.net.http.HttpHeaders headers, String body) {
        /** Whether it says that the request was carried out. */
        public boolean succeeded() {
            return status < 400;
        }

        /** Whether it says something, where it may: a body, or where to go on. */
        public boolean saysSomething() {
            return !body.isEmpty()
                    || headers.firstValue(HttpHeaders.LOCATION).isPresent()
                    || status == 204
                    || method.equals(HttpMethod.HEAD);
        }
    }
}
