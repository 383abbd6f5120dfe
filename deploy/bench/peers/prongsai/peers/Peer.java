package prongsai.peers;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the service does with a tick and with reading a plan, as a small program in the usual way: the JDK's HTTP server, a virtual
 * thread for each request, JDBC. It verifies tokens, sets the tenant, and sends the same SQL in as many round trips; it has as
 * many connections. It has nothing else that the service has.
 */
final class Peer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String READ = read();

    private final BlockingQueue<Connection> pool = new LinkedBlockingQueue<>();
    private final DefaultJWTProcessor<SecurityContext> tokens = new DefaultJWTProcessor<>();

    /** Arguments: port, JDBC URL, password, connections, address of the issuer's keys, issuer. */
    public static void main(String[] arguments) throws Exception {
        new Peer(arguments).serve(Integer.parseInt(arguments[0]));
    }

    private Peer(String[] arguments) throws Exception {
        for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
            pool.add(DriverManager.getConnection(
                    arguments[1] + "?prepareThreshold=1&preparedStatementCacheQueries=256", "measures_app", arguments[2]));
        }
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(URI.create(arguments[4]).toURL()).build();
        tokens.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        tokens.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                "prongsai", new JWTClaimsSet.Builder().issuer(arguments[5]).build(), Set.of("exp", "organization")));
    }

    private void serve(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 1000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/ready", exchange -> answer(exchange, 200, new byte[0], null));
        server.createContext("/api/measures/v1/tasks/", exchange -> handle(exchange, this::tick));
        server.createContext("/api/measures/v1/plans/", exchange -> handle(exchange, this::plan));
        server.start();
    }

    private interface Work {
        void carryOut(HttpExchange exchange, UUID lao, JWTClaimsSet caller, Connection connection) throws Exception;
    }

    private void handle(HttpExchange exchange, Work work) {
        try {
            JWTClaimsSet caller = tokens.process(
                    exchange.getRequestHeaders().getFirst("Authorization").substring(7), null);
            UUID lao = lao(caller);
            Connection connection = pool.take();
            try {
                work.carryOut(exchange, lao, caller, connection);
            } finally {
                pool.add(connection);
            }
        } catch (Exception e) { // whatever went wrong, the bench must see that it did
            e.printStackTrace();
            answer(exchange, 500, new byte[0], null);
        }
    }

    private static UUID lao(JWTClaimsSet caller) {
        Map<?, ?> organizations = (Map<?, ?>) caller.getClaim("organization");
        Map<?, ?> only = (Map<?, ?>) organizations.values().iterator().next();
        return UUID.fromString((String) ((List<?>) only.get("lao")).getFirst());
    }

    private void tick(HttpExchange exchange, UUID lao, JWTClaimsSet caller, Connection connection) throws Exception {
        UUID task = UUID.fromString(last(exchange));
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        LocalDate doneOn = body.get("doneOn").isNull() ? null : LocalDate.parse(body.get("doneOn").asString());
        String note = body.get("note").asString();
        begin(connection, lao);
        long revision;
        try {
            UUID plan;
            String before;
            int year;
            try (PreparedStatement lock = connection.prepareStatement("""
                    select recorded, lao_id, id, fiscal_year, stage, revision, task
                      from measures.lock_plan('task', ?, 0, null, null)
                    """)) {
                lock.setObject(1, task);
                try (ResultSet rows = lock.executeQuery()) {
                    rows.next();
                    plan = rows.getObject("id", UUID.class);
                    before = rows.getString("task");
                    year = rows.getInt("fiscal_year");
                }
            }
            try (PreparedStatement save = connection.prepareStatement(
                    "update measures.task set done_on = ?, note = ? where id = ?")) {
                save.setObject(1, doneOn, Types.DATE);
                save.setString(2, note);
                save.setObject(3, task);
                save.executeUpdate();
            }
            try (PreparedStatement record = connection.prepareStatement("""
                    select measures.record_change(?, ?, ?, ?, 'work', ?, ?::jsonb, ?::jsonb, false, null, ?, null)
                    """)) {
                record.setObject(1, plan);
                record.setObject(2, UUID.randomUUID());
                record.setString(3, caller.getSubject());
                record.setString(4, caller.getStringClaim("name"));
                record.setObject(5, task);
                record.setString(6, before);
                record.setString(7, JSON.writeValueAsString(new After(doneOn, note)));
                record.setObject(8, task);
                try (ResultSet rows = record.executeQuery()) {
                    rows.next();
                    revision = rows.getLong(1);
                }
            }
            end(connection, "commit");
            answer(
                    exchange, 200, JSON.writeValueAsBytes(new Answer(task, doneOn, note, year, revision)),
                    String.valueOf(revision));
        } catch (SQLException e) {
            end(connection, "rollback");
            throw e;
        }
    }

    private record After(LocalDate doneOn, String note) {}

    private record Answer(UUID id, LocalDate doneOn, String note, int fiscalYear, long revision) {}

    private void plan(HttpExchange exchange, UUID lao, JWTClaimsSet caller, Connection connection) throws Exception {
        begin(connection, lao);
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setInt(1, Integer.parseInt(last(exchange)));
            try (ResultSet rows = read.executeQuery()) {
                rows.next();
                byte[] json = rows.getBytes(2);
                String revision = rows.getString(1);
                end(connection, "commit");
                answer(exchange, 200, json, revision);
            }
        } catch (SQLException e) {
            end(connection, "rollback");
            throw e;
        }
    }

    /** The SQL of read.sql, in a form that JDBC takes. */
    private static String read() {
        try {
            String script = Files.readString(Path.of(System.getProperty("prongsai.peers"), "read.sql"));
            String query = script.substring(script.indexOf("select n.revision"), script.lastIndexOf("commit;"));
            return "with y(fiscal_year) as (select ?::int) "
                    + query.strip().replaceAll(";$", "").replace("2566 + :year", "(select y.fiscal_year from y)");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void begin(Connection connection, UUID lao) throws SQLException {
        end(connection, "begin; set local app.lao = '%s'; set local app.area = ''; set local app.public = ''".formatted(lao));
    }

    private static void end(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body, String tag) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (tag != null) {
                exchange.getResponseHeaders().set("ETag", "\"" + tag + "\"");
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (IOException e) {
            e.printStackTrace();
        }
    }
}
