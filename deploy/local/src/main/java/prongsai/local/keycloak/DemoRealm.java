package prongsai.local.keycloak;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import prongsai.local.StartFailure;
import prongsai.local.keycloak.DemoAccounts.Account;
import prongsai.local.keycloak.DemoAccounts.Body;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm for this machine: the one for servers, with the demo bodies and accounts, and with a client that may trade a
 * password for a token, by which the demo data is loaded. The gateway's client may not.
 */
public final class DemoRealm {
    /** The client for loading demo data. */
    public static final String LOADER = "prongsai-demo-loader";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GATEWAY = "prongsai-gateway";

    private DemoRealm() {}

    /**
     * @param realm as for servers; left as it is
     * @param laoIds DLA code to our id, for every LAO among the accounts' bodies
     * @param loaderSecret of the client {@link #LOADER}
     * @throws StartFailure where an LAO has no id
     */
    public static ObjectNode merge(
            ObjectNode realm, DemoAccounts accounts, Map<String, UUID> laoIds, String loaderSecret) {
        ObjectNode merged = realm.deepCopy();
        addLoader(merged, loaderSecret);
        ArrayNode organizations = merged.putArray("organizations");
        ArrayNode users = merged.putArray("users");
        List<DemoPassword> passwords = List.of(DemoPassword.of(accounts.password()));
        // Keycloak gives it to accounts that are made, and not to those that are imported.
        String ofEveryone = realm.path("defaultRole").path("name").asString();
        for (Body body : accounts.bodies()) {
            ObjectNode organization = organizations.addObject();
            organization.put("alias", body.alias()).put("name", body.name()).put("enabled", true);
            organization.set("attributes", attributes(body, laoIds));
            ArrayNode members = organization.putArray("members");
            for (Account account : body.accounts()) {
                members.addObject().put("username", account.username()).put("membershipType", "UNMANAGED");
                users.add(user(account, body, passwords, ofEveryone));
            }
        }
        return merged;
    }

    private static ObjectNode attributes(Body body, Map<String, UUID> laoIds) {
        ObjectNode attributes = JSON.createObjectNode();
        attributes.putArray("level").add(body.level());
        // Keycloak puts attributes into tokens, and not the organization's own name.
        attributes.putArray("name").add(body.name());
        if (body.laoCode() != null) {
            UUID id = laoIds.get(body.laoCode());
            if (id == null) {
                throw new StartFailure("Demo LAO " + body.laoCode() + " (" + body.name()
                        + ") is not in the register: it must be in demo-laos.csv");
            }
            attributes.putArray("lao").add(id.toString());
        }
        if (body.area() != null) {
            attributes.putArray("area").add(body.area());
        }
        return attributes;
    }

    private static ObjectNode user(Account account, Body body, List<DemoPassword> passwords, String ofEveryone) {
        ObjectNode user = JSON.createObjectNode();
        user.put("username", account.username())
                .put("enabled", true)
                .put("firstName", account.firstName())
                .put("lastName", body.shortName());
        user.set("credentials", JSON.valueToTree(passwords));
        ArrayNode roles = user.putArray("realmRoles").add(ofEveryone);
        account.roles().forEach(roles::add);
        return user;
    }

    private static void addLoader(ObjectNode realm, String secret) {
        ObjectNode gateway = find(realm.path("clients"), "clientId");
        ObjectNode loader = realm.withArray("clients").addObject();
        loader.put("clientId", LOADER)
                .put("description", "Loads the demo data of ./start; on this machine only")
                .put("secret", secret)
                .put("directAccessGrantsEnabled", true)
                .put("standardFlowEnabled", false)
                .put("fullScopeAllowed", false);
        loader.set("defaultClientScopes", gateway.path("defaultClientScopes"));
        loader.putArray("optionalClientScopes");
        ObjectNode mapping = realm.withArray("scopeMappings").addObject();
        mapping.put("client", LOADER);
        mapping.set("roles", find(realm.path("scopeMappings"), "client").path("roles"));
    }

    /** The gateway's entry in a list. */
    private static ObjectNode find(JsonNode list, String field) {
        return list.valueStream()
                .filter(node -> node.path(field).asString("").equals(GATEWAY))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow(() -> new StartFailure("The realm has no " + Objects.requireNonNull(GATEWAY)));
    }
}
