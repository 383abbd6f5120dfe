package prongsai.local.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import prongsai.local.StartFailure;

/** An embedded PostgreSQL whose data stays between starts. Everybody logs in with a password, so that the walls between the services' roles are real here too. */
public final class Postgres implements AutoCloseable {
    public static final String ADMIN = "postgres";

    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final String HBA = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final int port;
    private final String password;
    private final Path data;

    private Postgres(EmbeddedPostgres server, int port, String password, Path data) {
        this.server = server;
        this.port = port;
        this.password = password;
        this.data = data;
    }

    /** Starts the server on the folder, made at the first start with this password for {@link #ADMIN}. */
    public static Postgres start(Path data, int port, String password, Path log) {
        try {
            clearStalePid(data);
            Path passwordFile = Files.createTempFile(
                    "prongsai",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(passwordFile, password + "\n");
                return new Postgres(
                        builder(data, port, password, passwordFile, log).start(), port, password, data);
            } finally {
                Files.delete(passwordFile);
            }
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure("PostgreSQL did not start: " + e.getMessage() + " — see " + log, e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data, int port, String password, Path passwordFile, Path log) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(STARTUP)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", password)
                .setDataDirectoryCustomizer(Postgres::requirePasswords)
                // The library is made for tests and turns these off; here data is kept.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", "64MB")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private static void requirePasswords(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), HBA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the pid file of a server that is no more; one that a crash left running is no business of this method. */
    static void clearStalePid(Path data) throws IOException {
        Path file = pidFile(data);
        if (Files.exists(file) && running(data).isEmpty()) {
            Files.delete(file);
        }
    }

    /**
     * The server that runs on the folder. After a crash of the machine the noted pid may belong to something else, so the
     * process must also be a postgres.
     */
    public static Optional<ProcessHandle> running(Path data) {
        Path file = pidFile(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() ? Optional.empty() : server(lines.getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> server(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> handle.info()
                            .command()
                            .filter(command -> command.endsWith("postgres"))
                            .isPresent());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    public ProcessHandle handle() {
        return running(data).orElseThrow(() -> new StartFailure("PostgreSQL stopped right after its start"));
    }

    public int port() {
        return port;
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), ADMIN, password);
    }

    /**
     * Makes a login and a database of the same name where they are not there.
     *
     * @param loginPassword hexadecimal digits
     */
    public void provide(String name, String loginPassword) throws SQLException {
        try (Connection connection = connect(ADMIN);
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login");
            }
            statement.execute("alter role " + name + " password '" + loginPassword + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
            }
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Stops a server that a killed launcher left on the folder, where the record of processes does not know it. */
    public static void endLeftover(Path data) {
        running(data).ifPresent(server -> {
            server.destroy();
            try {
                server.onExit().get(STARTUP.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw new StartFailure("PostgreSQL of an earlier start does not stop: end process " + server.pid(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Stops the server cleanly. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
