package prongsai.gateway.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Keeps cookies, sends what a browser sends, follows nothing by itself. */
public final class Browser {
    /** An answer, read to its end. */
    public record Answer(int status, HttpHeaders headers, String body) {
        public String location() {
            return String.valueOf(headers.getLocation());
        }
    }

    private final String gateway;
    private final WebTestClient client;
    private final FakeKeycloak keycloak;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final String keycloakSession = UUID.randomUUID().toString();

    Browser(int port, FakeKeycloak keycloak) {
        this.gateway = "http://localhost:" + port;
        this.client = WebTestClient.bindToServer()
                .responseTimeout(Duration.ofSeconds(20))
                .build();
        this.keycloak = keycloak;
    }

    /** Opens a page by its address. */
    public Answer open(String path) {
        return send(HttpMethod.GET, path, headers -> headers.setAccept(List.of(MediaType.TEXT_HTML, MediaType.ALL)));
    }

    /** Sends a form of one of our pages. */
    public Answer submit(String path) {
        return send(HttpMethod.POST, path, headers -> {
            headers.setAccept(List.of(MediaType.TEXT_HTML, MediaType.ALL));
            headers.set("Sec-Fetch-Site", "same-origin");
            headers.setOrigin(GatewayTest.PUBLIC_URL);
        });
    }

    public Answer send(HttpMethod method, String path, Consumer<HttpHeaders> more) {
        EntityExchangeResult<byte[]> result = client.method(method)
                .uri(URI.create(gateway + path))
                .cookies(jar -> cookies.forEach(jar::set))
                .headers(more)
                .exchange()
                .expectBody()
                .returnResult();
        result.getResponseCookies().forEach((name, values) -> {
            if (values.getLast().getMaxAge().isZero()) {
                cookies.remove(name);
            } else {
                cookies.put(name, values.getLast().getValue());
            }
        });
        byte[] body = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders(),
                body == null ? "" : read(new String(body, StandardCharsets.UTF_8)));
    }

    /** Logs in from the first page and stops where the gateway then leads. */
    public Answer logIn(Account account) {
        open("/login");
        return typePassword(account, open("/oauth2/authorization/keycloak"));
    }

    /** From the redirect to Keycloak to the way back from it. */
    public Answer typePassword(Account account, Answer toKeycloak) {
        UriComponents asked =
                UriComponentsBuilder.fromUriString(toKeycloak.location()).build();
        String nonce = asked.getQueryParams().getFirst("nonce");
        String state = asked.getQueryParams().getFirst("state");
        String code = keycloak.logIn(account, nonce, keycloakSession);
        return open("/login/oauth2/code/keycloak?code=" + code + "&state=" + state);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    /** Keycloak's name for this browser's login. */
    public String keycloakSession() {
        return keycloakSession;
    }

    /** A page as it reads: the marks of its line ends have no letters. */
    private static String read(String page) {
        return page.replaceAll("</?t-[hw]>|<wbr>", "");
    }
}
