package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * What each service promises of its answers: they are true. Whatever a request changes may be deleted by somebody else at
 * the same moment; then the answer says so. It never says that something was done which is not there, nor that nothing was
 * done where something was. Routes come from the running service and rows from the catalog: a new one is tested on the day
 * it is written.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RacesContract {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration OFTEN = Duration.ofMillis(2);

    /** Rounds of {@link #manyAtOnceAreToldTheTruth}, and requests of one. */
    private static final int ROUNDS = 8;

    private static final int AT_ONCE = 12;

    /** Past all walls, beside the requests. */
    private final Connection looking = connect();

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int port;

    /** Gives an LAO everything that the requests are about. */
    protected abstract Requests requests(UUID lao);

    /** The schema whose tables are this service's. */
    protected abstract String schema();

    /** SQL that takes the lock which changes of the LAO's things wait for: somebody else is changing them. */
    protected abstract String lock(UUID lao);

    /** SQL that asks whether the LAO's history shows what a request of this name did. */
    protected abstract String recorded(UUID lao, UUID name);

    /** The header that names a request. */
    protected abstract String nameHeader();

    /** Rows that a request is about without naming their ids. */
    protected abstract List<Row> others(UUID lao, Request request);

    /** Tables that a refused request may tidy up. */
    protected Set<String> aside() {
        return Set.of();
    }

    /** What else must be true of a request that was carried out. */
    protected void carriedOut(Route route, UUID lao, UUID name) {}

    /** Of one row, by a condition that names it. */
    public record Row(String table, String where) {}

    /** A request that is under way, with what its name is. */
    private record Sent(Request request, UUID name, CompletableFuture<Request.Answer> answer) {}

    private static Connection connect() {
        try {
            return TestDatabase.get().superuser().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look into the database", e);
        }
    }

    @AfterAll
    void close() throws SQLException {
        looking.close();
    }

    @TestFactory
    Stream<DynamicTest> anAnswerIsTrueWhenItsTargetIsDeletedMeanwhile() {
        Requests known = requests(Laos.fresh());
        return changing()
                .map(route -> DynamicTest.dynamicTest(
                        route.method() + " " + route.path(),
                        () -> race(route, known.to(route).size())));
    }

    private void race(Route route, int ways) throws SQLException {
        assertThat(ways).as("requests to this route that the test knows").isPositive();
        Set<String> raced = new HashSet<>();
        for (int way = 0; way < ways; way++) {
            boolean kept = requireCarriedOut(route, way);
            while (race(route, way, raced, kept)) {
                assertThat(raced).as("tables, a row of each").isNotEmpty();
            }
        }
    }

    /** What is of no LAO is not lost with its rows. */
    private Stream<Route> changing() {
        return Route.all(requestMappingHandlerMapping).filter(route -> route.changes() && !route.national());
    }

    /** Without a race: else a refusal in one would say nothing. Gives whether the history shows it. */
    private boolean requireCarriedOut(Route route, int way) throws SQLException {
        UUID lao = Laos.fresh();
        Request request = requests(lao).to(route).get(way);
        Map<String, String> before = RowsOf.lao(looking, lao);
        Sent sent = send(request, lao);
        Request.Answer answer = sent.answer().join();
        assertThat(answer.succeeded()).as("%s: %s", request.address(), answer).isTrue();
        assertThat(answer.saysSomething())
                .as("%s: %s", request.address(), answer)
                .isTrue();
        assertThat(changed(before, RowsOf.lao(looking, lao)))
                .as("tables that it wrote to")
                .isNotEmpty();
        boolean kept = is(recorded(lao, sent.name()));
        if (kept) {
            carriedOut(route, lao, sent.name());
        }
        return kept;
    }

    /** Against the deletion of a row in a table of which the route has lost none yet; false where there is no such. */
    private boolean race(Route route, int way, Set<String> raced, boolean kept) throws SQLException {
        UUID lao = Laos.fresh();
        Request request = requests(lao).to(route).get(way);
        Optional<Row> next = Stream.concat(named(lao, request), others(lao, request).stream())
                .filter(row -> raced.add(row.table()))
                .findFirst();
        if (next.isEmpty()) {
            return false;
        }
        try (Connection connection = TestDatabase.get().connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(lock(lao));
            Row row = next.get();
            if (!delete(statement, lao, row)) {
                return true;
            }
            Map<String, String> left = RowsOf.lao(connection, lao);
            Sent sent = send(request, lao);
            boolean waited = waits(statement, sent);
            connection.commit();
            Request.Answer answer = sent.answer().join();
            String what = "%s without %s: %s".formatted(request.address(), row, answer);
            assertThat(waited || answer.succeeded())
                    .as("was under way at the time: %s", what)
                    .isTrue();
            requireTrue(lao, sent, answer, changed(left, RowsOf.lao(looking, lao)), kept, what);
        }
        return true;
    }

    private void requireTrue(UUID lao, Sent sent, Request.Answer answer, Set<String> changed, boolean kept, String what)
            throws SQLException {
        assertThat(answer.status()).as(what).isLessThan(500);
        assertThat(answer.saysSomething()).as(what).isTrue();
        if (answer.succeeded()) {
            assertThat(changed).as("tables that it wrote to: %s", what).isNotEmpty();
            assertThat(is(recorded(lao, sent.name())))
                    .as("stands in history: %s", what)
                    .isEqualTo(kept);
        } else {
            changed.removeAll(aside());
            assertThat(changed).as("tables that it wrote to: %s", what).isEmpty();
        }
    }

    /** Whether it waits for the transaction of this statement; false where it has answered. */
    private boolean waits(Statement statement, Sent sent) throws SQLException {
        int holder;
        try (ResultSet backend = statement.executeQuery("select pg_backend_pid()")) {
            backend.next();
            holder = backend.getInt(1);
        }
        String waiting =
                "select exists (select from pg_stat_activity where wait_event_type = 'Lock' and %d = any (pg_blocking_pids(pid)))"
                        .formatted(holder);
        await().pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .atMost(LIMIT)
                .until(() -> sent.answer().isDone() || is(waiting));
        return !sent.answer().isDone();
    }

    private boolean is(String question) throws SQLException {
        try (Statement statement = looking.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(table -> !Objects.equals(after.get(table), before.get(table)))
                .collect(Collectors.toSet());
    }

    /** The rows whose ids stand in the request. */
    private Stream<Row> named(UUID lao, Request request) throws SQLException {
        Set<UUID> ids = ID.matcher(request.text())
                .results()
                .map(MatchResult::group)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        return RowsOf.named(looking, lao, schema(), ids).entrySet().stream()
                .map(row -> new Row(row.getValue(), "id = '%s'".formatted(row.getKey())));
    }

    private Sent send(Request request, UUID lao) {
        UUID name = UUID.randomUUID();
        Request named = request.and(nameHeader(), name.toString());
        String token = TestTokens.officer(lao);
        return new Sent(
                named, name, CompletableFuture.supplyAsync(() -> named.send(port, token), Thread::startVirtualThread));
    }

    /** Many requests about the same things, and somebody who deletes one of these in the middle of them. */
    @Test
    void manyAtOnceAreToldTheTruth() throws SQLException {
        Random random = new Random(7);
        List<Route> routes = changing().filter(route -> !route.open()).toList();
        assertThat(routes).isNotEmpty();
        Set<Boolean> outcomes = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            UUID lao = Laos.fresh();
            Requests requests = requests(lao);
            List<Way> ways =
                    routes.stream().flatMap(route -> ways(requests, route)).toList();
            List<Way> chosen = random.ints(0, ways.size())
                    .distinct()
                    .limit(Math.min(AT_ONCE, ways.size()))
                    .mapToObj(ways::get)
                    .toList();
            Optional<Row> row = named(lao, chosen.getFirst().request()).findFirst();
            List<Sent> sent =
                    chosen.stream().map(way -> send(way.request(), lao)).toList();
            if (row.isPresent()) {
                delete(lao, row.get());
            }
            for (int i = 0; i < chosen.size(); i++) {
                outcomes.add(requireTold(lao, chosen.get(i), sent.get(i)));
            }
        }
        assertThat(outcomes).as("whether something was carried out").contains(true);
    }

    /** One of the ways in which a route can be used. */
    private record Way(Route route, int number, Request request) {}

    private static Stream<Way> ways(Requests requests, Route route) {
        List<Request> all = requests.to(route);
        return IntStream.range(0, all.size()).mapToObj(number -> new Way(route, number, all.get(number)));
    }

    /** What says something that is its own has changed something, where it was carried out. */
    private boolean requireTold(UUID lao, Way way, Sent sent) throws SQLException {
        Request.Answer answer = sent.answer().join();
        String what = "%s: %s".formatted(way.request().address(), answer);
        assertThat(answer.status()).as(what).isLessThan(500);
        assertThat(answer.saysSomething()).as(what).isTrue();
        boolean recorded = is(recorded(lao, sent.name()));
        assertThat(recorded && !answer.succeeded())
                .as("refused, and in history: %s", what)
                .isFalse();
        if (answer.succeeded() && !recorded && way.request().text().contains(Requests.OF_ITS_OWN)) {
            assertThat(requireCarriedOut(way.route(), way.number()))
                    .as("carried out, and not in history: %s", what)
                    .isFalse();
        }
        return answer.succeeded();
    }

    private void delete(UUID lao, Row row) throws SQLException {
        try (Connection connection = TestDatabase.get().connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(lock(lao));
            if (delete(statement, lao, row)) {
                connection.commit();
            }
        }
    }

    /** False for what nobody can delete, since something else needs it. */
    private static boolean delete(Statement statement, UUID lao, Row row) throws SQLException {
        try {
            statement.executeUpdate(
                    "delete from %s where lao_id = '%s' and %s".formatted(row.table(), lao, row.where()));
            return true;
        } catch (PSQLException e) {
            if (PSQLState.FOREIGN_KEY_VIOLATION.getState().equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
