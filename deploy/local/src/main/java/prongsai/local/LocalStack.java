package prongsai.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import prongsai.database.DatabaseJob;
import prongsai.local.Options.Reset;
import prongsai.local.database.Directory;
import prongsai.local.database.Postgres;
import prongsai.local.demo.DemoData;
import prongsai.local.keycloak.DemoAccounts;
import prongsai.local.keycloak.DemoRealm;
import prongsai.local.keycloak.KeycloakClients;
import prongsai.local.keycloak.KeycloakServer;
import prongsai.local.process.Child;
import prongsai.local.process.Children;
import prongsai.local.process.Leftovers;
import prongsai.local.process.Readiness;
import prongsai.local.service.Services;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole of Prongsai on this machine: PostgreSQL, Keycloak, the three services and the gateway.
 *
 * <pre>{@code
 * try (LocalStack stack = LocalStack.start(Options.in(folder).withPort(18080), new Progress(System.out))) {
 *     browser.open(stack.url());
 * }
 * }</pre>
 */
public final class LocalStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String LOADER_SECRET = "demo-loader-client";
    private static final String KEYCLOAK_SECRET = "database.keycloak";
    private static final String KEYCLOAK_ADMIN_SECRET = "keycloak-admin";
    private static final String PLANS = "demo-plans";

    /** The day of the services. */
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Layout layout;
    private final Ports ports;
    private final Progress progress;
    private final DataFolder data;
    private final InUse inUse;
    private final Secrets secrets;
    private final Done done;
    private final DemoAccounts accounts;
    private final Children children;
    private final KeycloakServer keycloak;
    private final Services services;
    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalDate today;
    private @Nullable Postgres postgres;

    private LocalStack(Options options, Layout layout, Progress progress, DataFolder data, InUse inUse) {
        this.layout = layout;
        this.ports = new Ports(options.port());
        this.progress = progress;
        this.data = data;
        this.inUse = inUse;
        this.secrets = new Secrets(data.secrets());
        this.done = new Done(data.done());
        this.accounts = DemoAccounts.read(layout.demoAccounts());
        this.children = new Children(new Leftovers(data.processes()));
        this.keycloak = new KeycloakServer(layout, data, ports, children);
        this.services = new Services(layout, data, ports, secrets, children, options.today());
        this.today = Objects.requireNonNullElseGet(options.today(), () -> LocalDate.now(BANGKOK));
    }

    /**
     * Starts everything and returns when it is ready, with the demo data in it.
     *
     * @throws StartFailure where something is missing, taken or fails; then nothing is left running
     */
    public static LocalStack start(Options options, Progress progress) throws InterruptedException {
        Layout layout = Layout.find();
        DataFolder data = DataFolder.open(options.data());
        InUse inUse = InUse.take(data);
        LocalStack stack;
        try {
            endLeftovers(data, progress);
            if (options.reset() == Reset.YES) {
                data.empty();
                progress.done("Emptied " + data.path());
            }
            PortCheck.requireFree(new Ports(options.port()));
            stack = new LocalStack(options, layout, progress, data, inUse);
        } catch (RuntimeException e) {
            inUse.close();
            throw e;
        }
        boolean ready = false;
        try {
            stack.start();
            ready = true;
            return stack;
        } finally {
            if (!ready) {
                stack.close();
            }
        }
    }

    private static void endLeftovers(DataFolder data, Progress progress) {
        List<String> ended = new Leftovers(data.processes()).end();
        Postgres.endLeftover(data.postgres());
        if (!ended.isEmpty()) {
            progress.done("Ended what an earlier start had left running: " + String.join(", ", ended));
        }
    }

    private void start() throws InterruptedException {
        FutureTask<?> keycloakReady = new FutureTask<>(() -> {
            keycloak.prepare();
            return null;
        });
        Thread.ofVirtual().start(keycloakReady);
        Postgres database =
                Postgres.start(data.postgres(), ports.postgres(), secrets.get("database.admin"), data.log("postgres"));
        postgres = database;
        children.adopt("PostgreSQL", database.handle(), data.log("postgres"));
        progress.done("PostgreSQL 18 is up");
        try {
            startPrograms(database, keycloakReady);
        } catch (SQLException | FlywayException e) {
            throw new StartFailure("The database refused: " + e.getMessage() + " — see " + data.log("launcher"), e);
        }
        awaitReady();
        loadDemoPlans();
    }

    /** Keycloak takes longest, so it begins as soon as what it needs is there. */
    private void startPrograms(Postgres database, FutureTask<?> keycloakReady)
            throws SQLException, InterruptedException {
        database.provide(KeycloakServer.DATABASE, secrets.get(KEYCLOAK_SECRET));
        boolean hasRealm;
        try (Connection connection = database.connect(KeycloakServer.DATABASE)) {
            hasRealm = Directory.hasRealm(connection);
        }
        if (hasRealm) {
            get(keycloakReady);
            keycloak.begin(secrets.get(KEYCLOAK_SECRET));
        }
        migrate(database);
        loadLaos();
        services.begin();
        if (!hasRealm) {
            get(keycloakReady);
            progress.done("Keycloak is prepared");
            keycloak.begin(
                    secrets.get(KEYCLOAK_SECRET),
                    realm(database),
                    secrets.get(Services.GATEWAY_SECRET),
                    secrets.get(KEYCLOAK_ADMIN_SECRET));
        }
    }

    private void migrate(Postgres database) throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("PRONGSAI_DATABASE_URL", database.url(Services.DATABASE));
        settings.put("PRONGSAI_DATABASE_ADMIN_USER", Postgres.ADMIN);
        settings.put("PRONGSAI_DATABASE_ADMIN_PASSWORD", secrets.get("database.admin"));
        settings.put("PRONGSAI_OWNER_PASSWORD", secrets.get("database.owner"));
        for (String service : List.of("measures", "reports", "aggregation")) {
            settings.put(
                    "PRONGSAI_" + service.toUpperCase(Locale.ROOT) + "_PASSWORD",
                    secrets.get(Services.LOGIN_SECRET + service + "_app"));
        }
        DatabaseJob.run(settings);
        progress.done("The database is up to date");
    }

    private void loadLaos() throws InterruptedException {
        String content = Digest.of(layout.demoLaos());
        if (!done.with("demo-laos", content)) {
            services.loadLaos(layout.demoLaos());
            done.record("demo-laos", content);
            progress.done("The demo LAOs are in the register");
        }
    }

    private ObjectNode realm(Postgres database) throws SQLException {
        try (Connection connection = database.connect(Services.DATABASE)) {
            return DemoRealm.merge(
                    (ObjectNode) JsonMapper.shared().readTree(layout.realm()),
                    accounts,
                    Directory.laoIds(connection),
                    secrets.get(LOADER_SECRET));
        }
    }

    private void awaitReady() throws InterruptedException {
        Map<String, URI> health = new LinkedHashMap<>(services.health());
        health.put(KeycloakServer.NAME, keycloak.health());
        new Readiness(children, http).await(health, PATIENCE, name -> progress.done(name + " is ready"));
        keycloak.forgetImport();
        if (!done.with("gateway-url", ports.gatewayUrl())) {
            clients().moveGateway(ports.gatewayUrl(), secrets.get(KEYCLOAK_ADMIN_SECRET));
            done.record("gateway-url", ports.gatewayUrl());
        }
    }

    private void loadDemoPlans() throws InterruptedException {
        if (!done.with(PLANS, "1")) {
            URI measures = URI.create("http://127.0.0.1:" + ports.measures());
            DemoData demo =
                    new DemoData(http, measures, clients(), accounts.password(), secrets.get(LOADER_SECRET), today);
            progress.done("Demo plans imported: " + demo.load());
            done.record(PLANS, "1");
        }
    }

    private KeycloakClients clients() {
        return new KeycloakClients(http, ports.keycloakUrl());
    }

    private static void get(FutureTask<?> task) throws InterruptedException {
        try {
            task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StartFailure failure
                    ? failure
                    : new StartFailure("Cannot prepare Keycloak: " + e.getCause(), e);
        }
    }

    /** Where a browser finds it. */
    public String url() {
        return ports.gatewayUrl();
    }

    public Ports ports() {
        return ports;
    }

    public DemoAccounts accounts() {
        return accounts;
    }

    /** An access token of a demo account, for calling APIs. */
    public String token(String username) throws InterruptedException {
        return clients().demoToken(username, accounts.password(), secrets.get(LOADER_SECRET));
    }

    /** An access token of Keycloak's own administrator, for its admin API. */
    public String keycloakAdminToken() throws InterruptedException {
        return clients().adminToken(secrets.get(KEYCLOAK_ADMIN_SECRET));
    }

    /** The secret of the gateway's client at Keycloak. */
    public String gatewaySecret() {
        return secrets.get(Services.GATEWAY_SECRET);
    }

    /** Where a program's log is, by its name: measures, reports, aggregation, gateway, keycloak, postgres. */
    public Path log(String name) {
        return data.log(name);
    }

    /** Completed when a program has ended by itself. */
    public CompletableFuture<Child> firstDeath() {
        return children.firstDeath();
    }

    /** Stops what was started, and nothing else. */
    @Override
    public void close() {
        // Who interrupts wants an end, and this is it: it must not be cut short itself.
        var _ = Thread.interrupted();
        try (inUse;
                children) {
            children.end();
            if (postgres != null) {
                postgres.close();
            } else {
                Postgres.endLeftover(data.postgres());
            }
            http.close();
        }
    }
}
