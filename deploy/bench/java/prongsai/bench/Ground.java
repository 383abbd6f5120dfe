package prongsai.bench;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import prongsai.database.DatabaseJob;

/**
 * What the contenders of {@link Duel} stand on: the nation in a PostgreSQL that keeps what it acknowledges, an issuer of tokens,
 * and the processes themselves, with the full JIT compiler and a pool of 16 connections each.
 */
final class Ground implements AutoCloseable {
    static final int POOL = 16;

    private static final String PASSWORD = "bench";
    private static final String REALM = "/realms/prongsai";
    private static final String NAME = "prongsai";

    private final Path root;
    private final Path data;
    private final EmbeddedPostgres server;
    private final RSAKey key = new RSAKeyGenerator(2048).keyID("bench").generate();
    private final HttpServer issuer;
    private final List<Process> processes = new ArrayList<>();

    /** @param laos of the nation that is made where the folder has none yet */
    Ground(Path root, Path data, int laos) throws Exception {
        this.root = root;
        this.data = data;
        boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        DatabaseJob.run(Map.of(
                "PRONGSAI_DATABASE_URL", url(),
                "PRONGSAI_DATABASE_ADMIN_USER", "postgres",
                "PRONGSAI_OWNER_PASSWORD", PASSWORD,
                "PRONGSAI_MEASURES_PASSWORD", PASSWORD,
                "PRONGSAI_REPORTS_PASSWORD", PASSWORD,
                "PRONGSAI_AGGREGATION_PASSWORD", PASSWORD));
        if (fresh) {
            Nation.make(url(), PASSWORD, laos);
        }
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        issuer.createContext(REALM + "/protocol/openid-connect/certs", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
    }

    int databasePort() {
        return server.getPort();
    }

    private String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), NAME);
    }

    /** The first column of the first row as a number, past all walls. */
    long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", PASSWORD);
                Statement statement = connection.createStatement()) {
            // The scope in which the database counts over all LAOs, where it asks for one.
            statement.execute("set app.work = 'job'");
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    void execute(String sql) throws SQLException {
        execute("postgres", sql);
    }

    /** Past all walls. */
    void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url().replace("/" + NAME, "/" + database), "postgres", PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String realm() {
        return "http://localhost:%d%s".formatted(issuer.getAddress().getPort(), REALM);
    }

    /** A token of an officer, as the realm writes it. */
    String token(int lao) throws Exception {
        String id = Nation.lao(lao);
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(realm())
                        .audience("prongsai")
                        .subject("bench-" + lao)
                        .claim("name", "ผู้ทดสอบ")
                        .claim("realm_access", Map.of("roles", List.of("officer")))
                        .claim(
                                "organization",
                                Map.of("lao-" + id, Map.of("id", "1", "level", List.of("lao"), "lao", List.of(id))))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(7200)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** The contender in other means: a small program with JDBC. */
    Contender peer(int port) throws Exception {
        List<String> command = java();
        command.addAll(List.of(
                // Without it the JDK's server sends a head and a large body apart, and waits 40 ms for the answer of the client's kernel.
                "-Dsun.net.httpserver.nodelay=true",
                "-Dprongsai.peers=" + root.resolve("deploy/bench/peers"),
                "--class-path",
                System.getProperty("java.class.path"),
                root.resolve("deploy/bench/peers/prongsai/peers/Peer.java").toString(),
                String.valueOf(port),
                url(),
                PASSWORD,
                String.valueOf(POOL),
                realm() + "/protocol/openid-connect/certs",
                realm()));
        return begin("peer", command, new TreeMap<>(), port, "/ready");
    }

    Contender service(int port) throws Exception {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "SERVER_PORT", String.valueOf(port),
                "SERVER_ADDRESS", "127.0.0.1",
                "MANAGEMENT_SERVER_PORT", String.valueOf(port + 1),
                "PRONGSAI_DATABASE_PORT", String.valueOf(databasePort()),
                "PRONGSAI_DATABASE_USERNAME", "measures_app",
                "PRONGSAI_DATABASE_PASSWORD", PASSWORD,
                "PRONGSAI_DATABASE_POOL", String.valueOf(POOL),
                "PRONGSAI_SECURITY_ISSUER", realm(),
                "PRONGSAI_SECURITY_JWK_SET_URI", realm() + "/protocol/openid-connect/certs",
                "PRONGSAI_WORKERS_RESERVE", "0"));
        return begin("service", jar("services/measures"), settings, port, port + 1);
    }

    Contender gateway(int port, int service) throws Exception {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "SERVER_PORT", String.valueOf(port),
                "SERVER_ADDRESS", "127.0.0.1",
                "MANAGEMENT_SERVER_PORT", String.valueOf(port + 1),
                "PRONGSAI_GATEWAY_PUBLIC_URL", "http://localhost:" + port,
                "PRONGSAI_GATEWAY_KEYCLOAK_URL", realm(),
                "PRONGSAI_SERVICES_MEASURES", "http://127.0.0.1:" + service));
        return begin("gateway", jar("gateway"), settings, port, port + 1);
    }

    private List<String> jar(String module) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(module).resolve("target"))) {
            Path jar = files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(module + " is not built"));
            List<String> command = java();
            command.addAll(List.of("-jar", jar.toString()));
            return command;
        }
    }

    private static List<String> java() {
        return new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC"));
    }

    private Contender begin(String name, List<String> command, Map<String, String> settings, int port, int management)
            throws Exception {
        return begin(name, command, settings, port, "http://127.0.0.1:%d/actuator/health/readiness".formatted(management), true);
    }

    private Contender begin(String name, List<String> command, Map<String, String> settings, int port, String ready)
            throws Exception {
        return begin(name, command, settings, port, "http://127.0.0.1:%d%s".formatted(port, ready), true);
    }

    private Contender begin(
            String name, List<String> command, Map<String, String> settings, int port, String ready, boolean wait)
            throws Exception {
        Path log = data.resolveSibling(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        builder.directory(Files.createDirectories(data.resolveSibling("work")).toFile());
        Process process = builder.start();
        processes.add(process);
        HttpClient http = HttpClient.newHttpClient();
        for (int i = 0; wait; i++) {
            if (!process.isAlive() || i > 600) {
                throw new IllegalStateException(name + " did not start, see " + log);
            }
            try {
                int status = http.send(
                                HttpRequest.newBuilder(URI.create(ready)).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                // The gateway asks for Keycloak, which is not here: it relays all the same.
                if (status == 200 || name.equals("gateway") && status == 503) {
                    break;
                }
            } catch (IOException notYet) {
                // asked again
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return new Contender(port, process);
    }

    void end(Contender contender) throws InterruptedException {
        contender.process().destroy();
        contender.process().waitFor(20, TimeUnit.SECONDS);
    }

    /** @param port that it answers at */
    record Contender(int port, Process process) {}

    /** Seconds of CPU that a process used so far; of the database, with all that it started. */
    double cpu(Contender... contenders) throws IOException {
        double sum = 0;
        for (Contender contender : contenders) {
            sum += cpu(contender.process().toHandle());
        }
        return sum;
    }

    /** With those of its processes that have ended. */
    double databaseCpu() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle top = ProcessHandle.of(postmaster).orElseThrow();
        double sum = cpu(top, 4);
        for (ProcessHandle below : top.descendants().toList()) {
            sum += cpu(below, 2);
        }
        return sum;
    }

    private static double cpu(ProcessHandle process) throws IOException {
        return cpu(process, 2);
    }

    /** User and system time, in hundredths of a second on Linux; then the same of children that have ended. */
    private static double cpu(ProcessHandle process, int times) throws IOException {
        Path stat = Path.of("/proc/%d/stat".formatted(process.pid()));
        if (!Files.exists(stat)) {
            return 0;
        }
        String[] fields = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");
        return Arrays.stream(fields, 11, 11 + times).mapToLong(Long::parseLong).sum() / 100.0;
    }

    @Override
    public void close() throws IOException {
        processes.forEach(Process::destroy);
        issuer.stop(0);
        server.close();
    }
}
