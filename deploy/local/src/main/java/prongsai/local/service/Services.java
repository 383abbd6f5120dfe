package prongsai.local.service;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import prongsai.local.DataFolder;
import prongsai.local.Layout;
import prongsai.local.Ports;
import prongsai.local.Secrets;
import prongsai.local.StartFailure;
import prongsai.local.process.Children;
import prongsai.local.process.Jvm;

/** The three services and the gateway, with their settings for this machine. */
public final class Services {
    /** Name of the one database. */
    public static final String DATABASE = "prongsai";

    /** Name of a login's secret: {@code database.<login>}. */
    public static final String LOGIN_SECRET = "database.";

    public static final String GATEWAY_SECRET = "gateway-client";

    private static final String MANAGEMENT_PORT = "MANAGEMENT_SERVER_PORT";
    private static final String LOADER = "Loading the demo LAOs";

    private final Programs programs;
    private final DataFolder data;
    private final Ports ports;
    private final Secrets secrets;
    private final Children children;
    private final @Nullable LocalDate today;

    /** @param today on which their clocks begin; null for the real ones */
    public Services(
            Layout layout,
            DataFolder data,
            Ports ports,
            Secrets secrets,
            Children children,
            @Nullable LocalDate today) {
        this.today = today;
        this.programs = new Programs(layout, data, children);
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.children = children;
    }

    /** Begins all four; they wait for each other by themselves. */
    public void begin() throws InterruptedException {
        begin(service("measures", ports.measures(), ports.measuresManagement(), 192)
                .with("PRONGSAI_EVIDENCE_FOLDER", data.evidence().toString())
                .with("PRONGSAI_PUBLIC_URL", ports.gatewayUrl())
                .with("PRONGSAI_EVIDENCE_MARK_KEY", secrets.get("evidence-mark")));
        // The evidence's names and the plan come from measures; the papers need more room.
        begin(service("reports", ports.reports(), ports.reportsManagement(), 288)
                .with("PRONGSAI_SERVICES_MEASURES", local(ports.measures()))
                .with("PRONGSAI_PUBLIC_URL", ports.gatewayUrl()));
        begin(service("aggregation", ports.aggregation(), ports.aggregationManagement(), 192));
        begin(new Program("gateway", programs.jar("gateway"), 160, new TreeMap<>())
                .with("SERVER_PORT", String.valueOf(ports.gateway()))
                .with(MANAGEMENT_PORT, String.valueOf(ports.gatewayManagement()))
                .with("PRONGSAI_GATEWAY_PUBLIC_URL", ports.gatewayUrl())
                .with("PRONGSAI_GATEWAY_KEYCLOAK_URL", ports.issuer())
                .with("PRONGSAI_GATEWAY_CLIENT_SECRET", secrets.get(GATEWAY_SECRET))
                .with("PRONGSAI_SERVICES_MEASURES", local(ports.measures()))
                .with("PRONGSAI_SERVICES_REPORTS", local(ports.reports()))
                .with("PRONGSAI_SERVICES_AGGREGATION", local(ports.aggregation())));
    }

    /** Runs aggregation's command that takes LAOs into the register; it loads all or nothing, so it may be tried again. */
    public void loadLaos(Path csv) throws InterruptedException {
        Program program = service("aggregation", ports.aggregation(), ports.aggregationManagement(), 160);
        List<String> command =
                Jvm.command(program.heap, List.of("-jar", program.jar.toString(), "load-laos", csv.toString()));
        try {
            children.run(LOADER, command, program.environment, data.log("load-laos"));
        } catch (StartFailure e) {
            // On a busy machine the first connection of a cold program may come too late for its limits.
            children.run(LOADER, command, program.environment, data.log("load-laos"));
        }
    }

    /** Name to the address that answers 200 when it is ready. */
    public Map<String, URI> health() {
        Map<String, URI> health = new LinkedHashMap<>();
        health.put("measures", health(ports.measuresManagement()));
        health.put("reports", health(ports.reportsManagement()));
        health.put("aggregation", health(ports.aggregationManagement()));
        health.put("gateway", health(ports.gatewayManagement()));
        return health;
    }

    private Program service(String name, int port, int managementPort, int heap) throws InterruptedException {
        String login = name + "_app";
        return new Program(name, programs.jar("services/" + name), heap, new TreeMap<>())
                .with("SERVER_PORT", String.valueOf(port))
                .with(MANAGEMENT_PORT, String.valueOf(managementPort))
                .with("PRONGSAI_DATABASE_HOST", "localhost")
                .with("PRONGSAI_DATABASE_PORT", String.valueOf(ports.postgres()))
                .with("PRONGSAI_DATABASE_NAME", DATABASE)
                .with("PRONGSAI_DATABASE_USERNAME", login)
                .with("PRONGSAI_DATABASE_PASSWORD", secrets.get(LOGIN_SECRET + login))
                .with("PRONGSAI_SECURITY_ISSUER", ports.issuer())
                .with("PRONGSAI_SECURITY_JWK_SET_URI", ports.issuer() + "/protocol/openid-connect/certs");
    }

    private void begin(Program program) {
        if (today != null) {
            program.with("PRONGSAI_CLOCK_DAY", today.toString());
        }
        children.begin(
                program.name,
                Jvm.command(program.heap, List.of("-jar", program.jar.toString())),
                program.with("SERVER_ADDRESS", "127.0.0.1").environment,
                data.log(program.name));
    }

    private static URI health(int port) {
        return URI.create(local(port) + "/actuator/health/readiness");
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** @param heap MiB at most */
    private record Program(String name, Path jar, int heap, TreeMap<String, String> environment) {
        Program with(String setting, String value) {
            environment.put(setting, value);
            return this;
        }
    }
}
