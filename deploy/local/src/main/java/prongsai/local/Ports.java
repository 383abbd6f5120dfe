package prongsai.local;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Who listens where, counted from the gateway's port; all on the loopback interface. */
public record Ports(int gateway) {
    static final int COUNT = 11;

    public int keycloak() {
        return gateway + 1;
    }

    public int measures() {
        return gateway + 2;
    }

    public int reports() {
        return gateway + 3;
    }

    public int aggregation() {
        return gateway + 4;
    }

    public int postgres() {
        return gateway + 5;
    }

    public int keycloakManagement() {
        return gateway + 6;
    }

    public int gatewayManagement() {
        return gateway + 7;
    }

    public int measuresManagement() {
        return gateway + 8;
    }

    public int reportsManagement() {
        return gateway + 9;
    }

    public int aggregationManagement() {
        return gateway + 10;
    }

    public String gatewayUrl() {
        return "http://localhost:" + gateway;
    }

    public String keycloakUrl() {
        return "http://localhost:" + keycloak();
    }

    public String issuer() {
        return keycloakUrl() + "/realms/prongsai";
    }

    /** Every port with the name of what uses it, in order. */
    SequencedMap<Integer, String> all() {
        SequencedMap<Integer, String> all = new LinkedHashMap<>();
        all.put(gateway, "the gateway");
        all.put(keycloak(), "Keycloak");
        all.put(measures(), "measures");
        all.put(reports(), "reports");
        all.put(aggregation(), "aggregation");
        all.put(postgres(), "PostgreSQL");
        all.put(keycloakManagement(), "Keycloak's health");
        all.put(gatewayManagement(), "the gateway's health");
        all.put(measuresManagement(), "measures' health");
        all.put(reportsManagement(), "reports' health");
        all.put(aggregationManagement(), "aggregation's health");
        return all;
    }
}
