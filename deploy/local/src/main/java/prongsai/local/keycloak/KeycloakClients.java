package prongsai.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import prongsai.local.StartFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the launcher asks of a running Keycloak. */
public final class KeycloakClients {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final URI base;

    public KeycloakClients(HttpClient http, String keycloakUrl) {
        this.http = http;
        this.base = URI.create(keycloakUrl);
    }

    /** An access token of a demo account, by way of the loader's client. */
    public String demoToken(String username, String password, String loaderSecret) throws InterruptedException {
        return token(
                "prongsai",
                Map.of(
                        "client_id", DemoRealm.LOADER,
                        "client_secret", loaderSecret,
                        "username", username,
                        "password", password));
    }

    /** Tells the gateway's client that the gateway has moved, as it does with another --port. */
    public void moveGateway(String gatewayUrl, String adminPassword) throws InterruptedException {
        String token = adminToken(adminPassword);
        JsonNode client = send(request("/admin/realms/prongsai/clients?clientId=prongsai-gateway")
                        .header("Authorization", "Bearer " + token))
                .path(0);
        String before = client.path("rootUrl").asString("");
        if (!before.equals(gatewayUrl)) {
            send(request("/admin/realms/prongsai/clients/" + client.path("id").asString(""))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(client.toString().replace(before, gatewayUrl))));
        }
    }

    /** An access token of the one who may manage all of Keycloak. */
    public String adminToken(String adminPassword) throws InterruptedException {
        return token(
                "master",
                Map.of("client_id", "admin-cli", "username", KeycloakServer.ADMIN, "password", adminPassword));
    }

    private String token(String realm, Map<String, String> form) throws InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "grant_type=password&", ""));
        return send(request("/realms/" + realm + "/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                .path("access_token")
                .asString("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private JsonNode send(HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new StartFailure("Keycloak answered " + answer.statusCode() + " to " + request.method() + " "
                        + request.uri().getPath() + ": " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new StartFailure("Keycloak does not answer: " + e.getMessage(), e);
        }
    }
}
