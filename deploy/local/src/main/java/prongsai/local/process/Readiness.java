package prongsai.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import prongsai.local.StartFailure;

/** Waits until programs say that they are ready. */
public final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final Children children;
    private final HttpClient http;

    public Readiness(Children children, HttpClient http) {
        this.children = children;
        this.http = http;
    }

    /**
     * Returns when all are ready.
     *
     * @param health name of a program to the address that answers 200 when it is ready
     * @param patience for all of them together
     * @param ready told of each
     * @throws StartFailure where a program ends instead, or is not ready in time
     */
    public void await(Map<String, URI> health, Duration patience, Consumer<String> ready) throws InterruptedException {
        Map<String, URI> waiting = new LinkedHashMap<>(health);
        Instant deadline = Instant.now().plus(patience);
        while (!waiting.isEmpty()) {
            children.requireAlive();
            if (Instant.now().isAfter(deadline)) {
                throw new StartFailure("Not ready after " + patience.toSeconds() + " s: "
                        + String.join(", ", waiting.keySet()) + " — see the logs");
            }
            for (Iterator<Map.Entry<String, URI>> left = waiting.entrySet().iterator(); left.hasNext(); ) {
                Map.Entry<String, URI> next = left.next();
                if (isReady(next.getValue())) {
                    left.remove();
                    ready.accept(next.getKey());
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean isReady(URI address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            // Not listening yet.
            return false;
        }
    }
}
