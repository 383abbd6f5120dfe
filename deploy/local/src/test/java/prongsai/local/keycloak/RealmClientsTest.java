package prongsai.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prongsai.keycloak.Role;
import prongsai.local.LocalStack;
import prongsai.local.browser.RunningStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What each client of the imported realm may do and what not: read back from a real Keycloak, and tried. */
@ExtendWith(RunningStack.class)
class RealmClientsTest {
    private static final String OFFICER = "thatphanom.officer";
    private static final String PASSWORD = "demo";

    private final LocalStack stack;
    private final RealmAtWork realm;

    RealmClientsTest(LocalStack stack) {
        this.stack = stack;
        this.realm = new RealmAtWork(stack);
    }

    /**
     * All clients, and nothing about them left open. Columns: client, who proves itself how, what it may ask for, whether
     * proofs (PKCE) are a must, whether any role passes, where a login may lead back to, scopes, roles that pass.
     */
    @Test
    void eachClientIsAsItShouldBe_andThereIsNoOther() throws InterruptedException {
        assertThat(table())
                .isEqualTo("""
                account | public | nothing | - | some roles | [] | [] | []
                account-console | public | login | S256 | some roles | [/realms/prongsai/account/*] | [basic] | [manage-account]
                admin-cli | off | nothing | - | some roles | [] | [] | []
                broker | bearer-only | nothing | - | some roles | [] | [] | []
                prongsai-demo-loader | secret | password | - | some roles | [] | [basic, organization, prongsai] | OURS
                prongsai-gateway | secret | login | S256 | some roles | [GATEWAY/login/oauth2/code/keycloak] | [basic, organization, prongsai] | OURS
                realm-management | bearer-only | nothing | - | some roles | [] | [] | []
                security-admin-console | public | login | S256 | some roles | [/admin/prongsai/console/*] | [basic] | [realm-admin]
                """.stripTrailing().replace("GATEWAY", stack.url()).replace("OURS", ours()));
    }

    private String table() throws InterruptedException {
        List<String> rows = new ArrayList<>();
        for (JsonNode client : realm.asked("/clients")) {
            rows.add(String.join(
                    " | ",
                    client.path("clientId").asString(),
                    proof(client),
                    grants(client),
                    client.path("attributes").path("pkce.code.challenge.method").asString("-"),
                    client.path("fullScopeAllowed").asBoolean() ? "all roles" : "some roles",
                    sorted(client.path("redirectUris")),
                    sorted(client.path("defaultClientScopes"), client.path("optionalClientScopes")),
                    roles(client.path("id").asString())));
        }
        return rows.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static String proof(JsonNode client) {
        if (!client.path("enabled").asBoolean()) {
            return "off";
        }
        if (client.path("bearerOnly").asBoolean()) {
            return "bearer-only";
        }
        return client.path("publicClient").asBoolean() ? "public" : "secret";
    }

    /** A bearer-only client may ask for nothing, whatever else is set. */
    private static String grants(JsonNode client) {
        Map<String, Boolean> grants = new TreeMap<>();
        boolean asks = !client.path("bearerOnly").asBoolean();
        grants.put("login", asks && client.path("standardFlowEnabled").asBoolean());
        grants.put("implicit", client.path("implicitFlowEnabled").asBoolean());
        grants.put("password", client.path("directAccessGrantsEnabled").asBoolean());
        grants.put("itself", client.path("serviceAccountsEnabled").asBoolean());
        JsonNode attributes = client.path("attributes");
        for (String more : List.of(
                "oauth2.device.authorization.grant.enabled",
                "oidc.ciba.grant.enabled",
                "oauth2.jwt.authorization.grant.enabled",
                "standard.token.exchange.enabled")) {
            grants.put(more, attributes.path(more).asString("").equals("true"));
        }
        String on = grants.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return on.isEmpty() ? "nothing" : on;
    }

    private String roles(String client) throws InterruptedException {
        JsonNode mappings = realm.asked("/clients/" + client + "/scope-mappings");
        return Stream.concat(
                        mappings.path("realmMappings").valueStream(),
                        mappings.path("clientMappings")
                                .valueStream()
                                .flatMap(other -> other.path("mappings").valueStream()))
                .map(role -> role.path("name").asString())
                .sorted()
                .toList()
                .toString();
    }

    private static String ours() {
        return Stream.of(Role.values()).map(Role::realmRole).sorted().toList().toString();
    }

    private static String sorted(JsonNode... lists) {
        return Stream.of(lists)
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .sorted()
                .toList()
                .toString();
    }

    @Test
    void noClientOfAServersRealmTradesAPasswordForAToken_orAsksForItself() throws InterruptedException {
        for (JsonNode client : realm.asked("/clients")) {
            String id = client.path("clientId").asString();
            for (String secret : List.of("", stack.gatewaySecret())) {
                Map<String, String> form = new TreeMap<>(
                        Map.of("client_id", id, "client_secret", secret, "username", OFFICER, "password", PASSWORD));
                form.put("grant_type", "password");
                assertThat(realm.token(form).body()).as(id).contains("error").doesNotContain("access_token");
                form.put("grant_type", "client_credentials");
                assertThat(realm.token(form).body()).as(id).contains("error").doesNotContain("access_token");
            }
        }
        assertThat(realm.token(Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "prongsai-gateway",
                                "client_secret",
                                stack.gatewaySecret(),
                                "username",
                                OFFICER,
                                "password",
                                PASSWORD))
                        .body())
                .as("with its own secret")
                .contains("not allowed for direct access grants");
    }

    @Test
    void aLoginLeadsBackToItsOwnAddressesAlone_andByCodeWithAProofAlone() throws InterruptedException {
        Map<String, String> clients = Map.of(
                "prongsai-gateway", stack.url() + "/login/oauth2/code/keycloak",
                "account-console", stack.ports().issuer() + "/account/",
                "security-admin-console", stack.ports().keycloakUrl() + "/admin/prongsai/console/");
        for (JsonNode client : realm.asked("/clients")) {
            String id = client.path("clientId").asString();
            String own = clients.getOrDefault(id, stack.ports().issuer() + "/account/");
            assertThat(showsLogin(realm.query(id, own))).as(id).isEqualTo(clients.containsKey(id));
            for (String elsewhere : List.of(
                    "https://evil.example/",
                    own + ".evil.example",
                    stack.url() + "/",
                    stack.url() + "/login/oauth2/code/other",
                    stack.url() + "/login/oauth2/code/keycloak/x",
                    stack.url().replace("localhost", "localhost.evil.example"))) {
                if (!elsewhere.equals(own) && !(own.endsWith("/") && elsewhere.startsWith(own))) {
                    assertThat(showsLogin(realm.query(id, elsewhere)))
                            .as(id + " " + elsewhere)
                            .isFalse();
                }
            }
            for (Map<String, String> weaker : List.of(
                    Map.of("response_type", "token"),
                    Map.of("response_type", "id_token token"),
                    Map.of("code_challenge", ""),
                    Map.of("code_challenge_method", "plain"))) {
                Map<String, String> query = realm.query(id, own);
                query.putAll(weaker);
                assertThat(showsLogin(query)).as(id + " " + weaker).isFalse();
            }
        }
    }

    private boolean showsLogin(Map<String, String> query) throws InterruptedException {
        HttpResponse<String> answer = realm.login(query);
        return answer.statusCode() == 200 && answer.body().contains("name=\"password\"");
    }

    @Test
    void theGatewaysTokenHoldsWhatTheServicesNeed_andNoMore() throws InterruptedException {
        JsonNode tokens = realm.tokens(
                "prongsai-gateway",
                stack.url() + "/login/oauth2/code/keycloak",
                stack.gatewaySecret(),
                "naliang.clerk",
                PASSWORD);
        JsonNode claims = RealmAtWork.claims(tokens.path("access_token").asString());

        assertThat(claims.propertyNames())
                .containsExactlyInAnyOrder(
                        "exp",
                        "iat",
                        "auth_time",
                        "jti",
                        "iss",
                        "aud",
                        "sub",
                        "typ",
                        "azp",
                        "sid",
                        "scope",
                        "realm_access",
                        "organization",
                        "name",
                        "preferred_username");
        assertThat(claims.path("aud").asString()).isEqualTo("prongsai");
        assertThat(sorted(claims.path("realm_access").path("roles"))).isEqualTo("[clerk, publisher]");
        assertThat(claims.path("name").asString()).isEqualTo("ปลัด อบต.นาเลียง");
        assertThat(plan(tokens)).isEqualTo(200);
    }

    @Test
    void theTokenOfTheAccountPageIsForThatPageAlone() throws InterruptedException {
        JsonNode tokens = realm.tokens("account-console", stack.ports().issuer() + "/account/", "", OFFICER, PASSWORD);
        String token = tokens.path("access_token").asString();
        JsonNode claims = RealmAtWork.claims(token);

        assertThat(claims.path("aud").asString()).isEqualTo("account");
        assertThat(claims.path("resource_access").propertyNames()).containsExactly("account");
        assertThat(sorted(claims.path("resource_access").path("account").path("roles")))
                .isEqualTo("[manage-account]");
        assertThat(claims.propertyNames()).doesNotContain("realm_access", "organization", "name");
        assertThat(account("GET", "", token, "").statusCode()).isEqualTo(200);
        assertThat(account("GET", "/credentials", token, "").body()).contains("UPDATE_PASSWORD", "CONFIGURE_TOTP");
        assertThat(plan(tokens)).as("measures takes no such token").isEqualTo(401);
        assertThat(realm.bearer("GET", "/admin/realms/prongsai/users", token, "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theAdminConsoleIsForAdministratorsOfTheRealmAlone() throws InterruptedException {
        String user = realm.asked("/users?exact=true&username=" + OFFICER)
                .path(0)
                .path("id")
                .asString();
        String client = realm.asked("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asString();
        String role = realm.asked("/clients/" + client + "/roles/view-users").toString();
        String mappings = "/users/" + user + "/role-mappings/clients/" + client;
        assertThat(usersSeenByTheConsole()).isEqualTo(403);

        assertThat(realm.admin("POST", mappings, "[" + role + "]").statusCode()).isEqualTo(204);
        try {
            assertThat(usersSeenByTheConsole()).isEqualTo(200);
        } finally {
            assertThat(realm.admin("DELETE", mappings, "[" + role + "]").statusCode())
                    .isEqualTo(204);
        }
    }

    private int usersSeenByTheConsole() throws InterruptedException {
        JsonNode tokens = realm.tokens(
                "security-admin-console",
                stack.ports().keycloakUrl() + "/admin/prongsai/console/",
                "",
                OFFICER,
                PASSWORD);
        assertThat(plan(tokens)).as("measures takes no such token").isEqualTo(401);
        return realm.bearer(
                        "GET",
                        "/admin/realms/prongsai/users",
                        tokens.path("access_token").asString(),
                        "")
                .statusCode();
    }

    @Test
    void nobodyChangesTheirOwnName_andTheAdministratorDoes() throws InterruptedException {
        String token = realm.tokens("account-console", stack.ports().issuer() + "/account/", "", OFFICER, PASSWORD)
                .path("access_token")
                .asString();
        JsonNode before = me(token);
        for (String field : List.of("firstName", "lastName", "username")) {
            Map<String, Object> changed = new TreeMap<>(Map.of(
                    "username", before.path("username").asString(),
                    "firstName", before.path("firstName").asString(),
                    "lastName", before.path("lastName").asString()));
            changed.put(field, "somebody-else");
            assertThat(account("POST", "", token, JsonMapper.shared().writeValueAsString(changed))
                            .body())
                    .contains("error-user-attribute-read-only");
            changed.remove(field);
            account("POST", "", token, JsonMapper.shared().writeValueAsString(changed));
        }
        account("POST", "", token, "{\"attributes\": {\"firstName\": [\"x\"], \"lao\": [\"x\"]}}");
        assertThat(me(token)).isEqualTo(before);

        String user = realm.asked("/users?exact=true&username=" + OFFICER)
                .path(0)
                .path("id")
                .asString();
        assertThat(rename(user, "ชื่อใหม่")).isEqualTo(204);
        assertThat(me(token).path("firstName").asString()).isEqualTo("ชื่อใหม่");
        assertThat(rename(user, before.path("firstName").asString())).isEqualTo(204);
    }

    private int rename(String user, String firstName) throws InterruptedException {
        JsonNode whole = realm.asked("/users/" + user);
        ((ObjectNode) whole).put("firstName", firstName);
        return realm.admin("PUT", "/users/" + user, whole.toString()).statusCode();
    }

    @Test
    void anAccountThatAnAdministratorMakesMaySeeToItsOwnPassword() throws InterruptedException {
        assertThat(realm.admin("POST", "/users", """
                        {"username": "made.later", "enabled": true, "firstName": "ก", "lastName": "ข",
                         "credentials": [{"type": "password", "value": "made-later-by-hand"}]}
                        """).statusCode()).isEqualTo(201);
        String token = realm.tokens(
                        "account-console", stack.ports().issuer() + "/account/", "", "made.later", "made-later-by-hand")
                .path("access_token")
                .asString();
        assertThat(account("GET", "", token, "").statusCode()).isEqualTo(200);
        assertThat(realm.admin("POST", "/users", "{\"username\": \"made.nameless\"}")
                        .statusCode())
                .as("an account without a name")
                .isEqualTo(400);
    }

    @Test
    void theRolesOfEveryoneAreThatOne_andTwoOfKeycloaksThatNoClientAsksFor() throws InterruptedException {
        String everyone =
                realm.asked("/roles/default-roles-prongsai").path("id").asString();
        assertThat(realm.asked("/roles-by-id/" + everyone + "/composites")
                        .valueStream()
                        .map(role -> role.path("name").asString()))
                .containsExactlyInAnyOrder("manage-account", "offline_access", "uma_authorization");
    }

    private JsonNode me(String token) throws InterruptedException {
        return JsonMapper.shared().readTree(account("GET", "", token, "").body());
    }

    private HttpResponse<String> account(String method, String path, String token, String json)
            throws InterruptedException {
        return realm.bearer(method, "/realms/prongsai/account" + path, token, json);
    }

    private int plan(JsonNode tokens) throws InterruptedException {
        return realm.gateway(
                "/api/measures/v1/plans/2568", tokens.path("access_token").asString());
    }
}
