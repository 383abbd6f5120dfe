package prongsai.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import prongsai.local.LocalStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm of a running stack, asked as its administrator and as anyone else. */
public final class RealmAtWork {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String VERIFIER = "of-the-test-of-the-test-of-the-test-of-the-test";

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalStack stack;

    public RealmAtWork(LocalStack stack) {
        this.stack = stack;
    }

    /** What {@code /admin/realms/prongsai} has at a path. */
    public JsonNode asked(String path) throws InterruptedException {
        HttpResponse<String> answer = admin("GET", path, "");
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** Changes something as the administrator, by JSON. */
    public HttpResponse<String> admin(String method, String path, String json) throws InterruptedException {
        return bearer(method, "/admin/realms/prongsai" + path, stack.keycloakAdminToken(), json);
    }

    /** What the gateway says to a token. */
    int gateway(String path, String token) throws InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(stack.url() + path)).header("Authorization", "Bearer " + token))
                .statusCode();
    }

    /** What Keycloak says to a token. */
    HttpResponse<String> bearer(String method, String path, String token, String json) throws InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(stack.ports().keycloakUrl() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** An answer of the token endpoint. */
    HttpResponse<String> token(Map<String, String> form) throws InterruptedException {
        return send(HttpRequest.newBuilder(protocol("token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** What a browser gets that is sent to the login; redirects are not followed. */
    HttpResponse<String> login(Map<String, String> query) throws InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(protocol("auth") + "?" + encoded(query))));
    }

    /** What a client with the standard flow asks for, with a proof of the kind S256. */
    Map<String, String> query(String client, String redirect) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", client);
        query.put("redirect_uri", redirect);
        query.put("response_type", "code");
        query.put("scope", "openid");
        query.put("code_challenge_method", "S256");
        query.put("code_challenge", challenge());
        return query;
    }

    /** The tokens of a person who logs in by this client's page; the secret is empty of a public one. */
    JsonNode tokens(String client, String redirect, String secret, String user, String password)
            throws InterruptedException {
        HttpResponse<String> page = login(query(client, redirect));
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        HttpResponse<String> back =
                send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Cookie", cookies(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(Map.of("username", user, "password", password)))));
        Matcher code = CODE.matcher(back.headers().firstValue("Location").orElse(back.body()));
        assertThat(code.find()).as(back.body()).isTrue();
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("grant_type", "authorization_code");
        asked.put("client_id", client);
        asked.put("client_secret", secret);
        asked.put("redirect_uri", redirect);
        asked.put("code", URLDecoder.decode(code.group(1), StandardCharsets.UTF_8));
        asked.put("code_verifier", VERIFIER);
        HttpResponse<String> answer = token(asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private URI protocol(String what) {
        return URI.create(stack.ports().issuer() + "/protocol/openid-connect/" + what);
    }

    /** They are marked as secure, also here where the way is plain HTTP of one machine. */
    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
