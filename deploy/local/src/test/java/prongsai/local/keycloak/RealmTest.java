package prongsai.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import prongsai.keycloak.Role;
import prongsai.local.Layout;
import prongsai.local.StartFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RealmTest {
    private final Layout layout = Layout.find();
    private final ObjectNode realm = (ObjectNode) JsonMapper.shared().readTree(layout.realm());
    private final DemoAccounts accounts = DemoAccounts.read(layout.demoAccounts());
    private final Map<String, UUID> laoIds =
            accounts.laos().collect(Collectors.toMap(DemoAccounts.Body::laoCode, body -> UUID.randomUUID()));

    @Test
    void hasTheRolesThatTheServicesKnow_andNoOthers() {
        List<String> known = Arrays.stream(Role.values()).map(Role::realmRole).toList();

        assertThat(names(realm.path("roles").path("realm"), "name"))
                .startsWith(known.toArray(String[]::new))
                .hasSize(known.size() + 1)
                .last()
                .isEqualTo(realm.path("defaultRole").path("name").asString());
        assertThat(texts(realm.path("scopeMappings").path(0).path("roles"))).containsExactlyElementsOf(known);
    }

    @Test
    void holdsNoSecretAndNoAccount_forServers() throws IOException {
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.has("organizations")).isFalse();
        assertThat(gateway(realm).path("secret").asString()).isEqualTo("${PRONGSAI_GATEWAY_CLIENT_SECRET}");
        assertThat(Files.readString(layout.realm())).doesNotContain("localhost", "demo");
    }

    @Test
    void doesNotTradePasswordsForTokens_atTheGatewaysClient() {
        assertThat(gateway(realm).path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(gateway(realm)
                        .path("attributes")
                        .path("pkce.code.challenge.method")
                        .asString())
                .isEqualTo("S256");
        assertThat(gateway(merged()).path("directAccessGrantsEnabled").asBoolean())
                .isFalse();
    }

    @Test
    void saysWhoIsWhere_byOneOrganizationForEachPerson() {
        ObjectNode merged = merged();
        List<String> members = merged.path("organizations")
                .valueStream()
                .flatMap(body -> names(body.path("members"), "username").stream())
                .toList();

        assertThat(members).doesNotHaveDuplicates().containsExactlyElementsOf(names(merged.path("users"), "username"));
        assertThat(merged.path("organizations")
                        .valueStream()
                        .map(body ->
                                body.path("attributes").path("level").path(0).asString()))
                .containsOnly("lao", "district", "province", "nation");
        JsonNode naliang = body(merged, "lao-6480709");
        assertThat(texts(naliang.path("attributes").path("lao")))
                .containsExactly(laoIds.get("6480709").toString());
        assertThat(texts(body(merged, "province-48").path("attributes").path("area")))
                .containsExactly("48");
        assertThat(names(merged.path("organizations"), "name")).doesNotHaveDuplicates();
        assertThat(merged.path("organizations").valueStream())
                .allSatisfy(body -> assertThat(texts(body.path("attributes").path("name")))
                        .as("tokens carry attributes only, and pages show this name")
                        .containsExactly(body.path("name").asString()));
    }

    @Test
    void hasTheAccountsOfTheReadme() {
        assertThat(names(merged().path("users"), "username"))
                .contains(
                        "naliang.officer",
                        "naliang.head",
                        "naliang.clerk",
                        "naliang.executive",
                        "naliang.publisher",
                        "naliang.admin",
                        "nakae.officer",
                        "mukdahan.officer",
                        "nakae.district",
                        "nakhonphanom.province",
                        "nation.viewer",
                        "nation.exporter",
                        "nation.steward");
    }

    @Test
    void givesAccountsOnlyRolesOfTheRealm_andAHashedPassword() {
        ObjectNode merged = merged();
        List<String> roles = names(merged.path("roles").path("realm"), "name");

        assertThat(merged.path("users").valueStream()).allSatisfy(user -> {
            assertThat(roles).containsAll(texts(user.path("realmRoles")));
            assertThat(texts(user.path("realmRoles")))
                    .contains(realm.path("defaultRole").path("name").asString())
                    .hasSizeGreaterThan(1);
            assertThat(user.path("credentials").path(0).has("value")).isFalse();
            assertThat(user.path("credentials").path(0).path("secretData").asString())
                    .contains("salt");
        });
    }

    @Test
    void namesTheLao_thatTheRegisterDoesNotHave() {
        assertThatThrownBy(() -> DemoRealm.merge(realm, accounts, Map.of(), "secret"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("6480709");
    }

    private ObjectNode merged() {
        return DemoRealm.merge(realm, accounts, laoIds, "secret");
    }

    private static JsonNode gateway(JsonNode realm) {
        return find(realm.path("clients"), "clientId", "prongsai-gateway");
    }

    private static JsonNode body(JsonNode realm, String alias) {
        return find(realm.path("organizations"), "alias", alias);
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return list.valueStream()
                .filter(node -> node.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode list, String field) {
        return list.valueStream().map(node -> node.path(field).asString()).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
