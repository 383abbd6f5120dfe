package prongsai.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prongsai.local.DataFolder;
import prongsai.local.Layout;
import prongsai.local.Ports;
import prongsai.local.StartFailure;
import prongsai.local.process.Children;
import prongsai.local.process.Jvm;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keycloak as a child process. The distribution, built once, stays in the target folder; each data folder has a home of
 * its own, with links to the distribution's programs and to our themes.
 */
public final class KeycloakServer {
    public static final String NAME = "Keycloak";
    public static final String DATABASE = "keycloak";
    public static final String ADMIN = "admin";

    private static final int HEAP = 320;
    private static final int BUILD_HEAP = 512;
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--health-enabled=true",
            // What nobody here uses costs time at every start.
            "--features-disabled=ciba,device-flow,kerberos,impersonation");

    private final Layout layout;
    private final Path home;
    private final DataFolder data;
    private final Ports ports;
    private final Children children;

    public KeycloakServer(Layout layout, DataFolder data, Ports ports, Children children) {
        this.layout = layout;
        this.home = data.keycloak();
        this.data = data;
        this.ports = ports;
        this.children = children;
    }

    /** Lays out the home, and builds the distribution for our options where that was not done yet. */
    public void prepare() throws InterruptedException {
        Path distribution = layout.keycloak();
        try {
            Files.createDirectories(home.resolve("conf"));
            Files.createDirectories(home.resolve("providers"));
            Files.createDirectories(importFile().getParent());
            link(home.resolve("lib"), distribution.resolve("lib"));
            link(home.resolve("themes"), layout.themes());
            buildOnce(distribution);
        } catch (IOException e) {
            throw new StartFailure("Cannot prepare Keycloak in " + home + ": " + e.getMessage(), e);
        }
    }

    /** Two stacks may start at once from one tree, so one waits for the other's build. */
    private void buildOnce(Path distribution) throws IOException, InterruptedException {
        Path built = distribution.resolve("lib/quarkus/prongsai-build.txt");
        String options = String.join("\n", BUILD);
        Path lock = distribution.resolveSibling("keycloak-build.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && Files.exists(built) && Files.readString(built).equals(options)) {
                return;
            }
            children.run("Keycloak's build", command(BUILD_HEAP, BUILD), Map.of(), data.log("keycloak-build"));
            Files.writeString(built, options);
        }
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target.toAbsolutePath());
    }

    /** Where Keycloak answers 200 when it is ready. */
    public URI health() {
        return URI.create("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready");
    }

    /** Begins on a database that has the realm. */
    public void begin(String databasePassword) {
        begin(List.of("start", "--optimized"), environment(databasePassword));
    }

    /**
     * Begins on a database without the realm, and gives it this one.
     *
     * @param gatewaySecret of the gateway's client
     * @param adminPassword of {@link #ADMIN}, who may manage all of Keycloak
     */
    public void begin(String databasePassword, ObjectNode realm, String gatewaySecret, String adminPassword) {
        writeImport(realm);
        Map<String, String> environment = environment(databasePassword);
        environment.put("PRONGSAI_GATEWAY_PUBLIC_URL", ports.gatewayUrl());
        environment.put("PRONGSAI_GATEWAY_CLIENT_SECRET", gatewaySecret);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        begin(List.of("start", "--optimized", "--import-realm"), environment);
    }

    private void begin(List<String> arguments, Map<String, String> environment) {
        children.begin(NAME, command(HEAP, arguments), environment, data.log("keycloak"));
    }

    private void writeImport(ObjectNode realm) {
        try {
            Files.deleteIfExists(importFile());
            Files.createFile(
                    importFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(importFile(), realm.toString());
        } catch (IOException e) {
            throw new StartFailure("Cannot write " + importFile() + ": " + e.getMessage(), e);
        }
    }

    /** The import holds secrets, and has done its work when Keycloak is ready. */
    public void forgetImport() {
        try {
            Files.deleteIfExists(importFile());
        } catch (IOException e) {
            throw new StartFailure("Cannot delete " + importFile() + ": " + e.getMessage(), e);
        }
    }

    private Path importFile() {
        return home.resolve("data/import/prongsai-realm.json");
    }

    private Map<String, String> environment(String databasePassword) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("KC_DB_URL", "jdbc:postgresql://localhost:" + ports.postgres() + "/" + DATABASE),
                Map.entry("KC_DB_USERNAME", DATABASE),
                Map.entry("KC_DB_PASSWORD", databasePassword),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MIN_SIZE", "1"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "10"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", String.valueOf(ports.keycloak())),
                Map.entry("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", String.valueOf(ports.keycloakManagement())),
                Map.entry("KC_HOSTNAME", ports.keycloakUrl()),
                // Each question for health while it starts would be a line.
                Map.entry("KC_LOG_LEVEL", "info,io.smallrye.health:warn")));
    }

    /** What the distribution's kc.sh would run, without the shell around it, so that the process is our own child. */
    private List<String> command(int heap, List<String> arguments) {
        List<String> program = new ArrayList<>(List.of(
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        program.addAll(arguments);
        return Jvm.command(heap, program);
    }
}
