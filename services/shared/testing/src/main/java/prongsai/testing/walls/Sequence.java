package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * One transaction after the other on one connection: each place is followed at once by every other, however the first one
 * ended, and sees nothing of it; and between them the connection sees nothing at all.
 */
final class Sequence {
    static final String ROLE = "aggregation_app";

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofMillis(10);

    private static final String LOOK = """
            select concat_ws('|', coalesce(current_setting('app.lao', true), ''), coalesce(current_setting('app.area', true), ''),
                             coalesce(current_setting('app.public', true), ''), coalesce(current_setting('app.work', true), ''),
                             (select string_agg(distinct lao_id::text, ' ' order by lao_id::text) from measures.plan_summary)) as seen
            """;

    /** How a transaction ends. */
    enum Ending {
        WELL {
            @Override
            Mono<String> work(DatabaseClient database) {
                return ask(database, LOOK);
            }
        },
        BY_AN_ERROR_OF_THE_DATABASE {
            @Override
            Mono<String> work(DatabaseClient database) {
                return ask(database, "select 1/0");
            }
        },
        BY_AN_ERROR_OF_THE_PROGRAM {
            @Override
            Mono<String> work(DatabaseClient database) {
                return ask(database, LOOK).then(Mono.error(new IllegalStateException("as it must")));
            }
        },
        BY_A_CALLER_WHO_LEAVES {
            @Override
            Mono<String> work(DatabaseClient database) {
                return ask(database, "select pg_sleep(0.03)");
            }

            @Override
            Mono<String> whole(Mono<String> transaction) {
                return Mono.firstWithSignal(transaction, Mono.delay(SOON).thenReturn("left"));
            }
        },
        BY_A_TIMEOUT_WITHIN {
            @Override
            Mono<String> work(DatabaseClient database) {
                return ask(database, "select pg_sleep(0.03)").timeout(SOON);
            }
        },
        BY_A_TIMEOUT_OF_THE_DATABASE {
            @Override
            Mono<String> work(DatabaseClient database) {
                return database.sql("set local statement_timeout = '20ms'")
                        .then()
                        .then(ask(database, "select pg_sleep(5)"));
            }
        };

        abstract Mono<String> work(DatabaseClient database);

        Mono<String> whole(Mono<String> transaction) {
            return transaction;
        }
    }

    private final ScopedService service;
    private final Map<String, String> expected;

    private Sequence(ScopedService service, Map<String, String> expected) {
        this.service = service;
        this.expected = expected;
    }

    static Sequence of(ScopedService service, WallsDatabase database, Expectations expectations) throws SQLException {
        Map<String, String> expected = new HashMap<>();
        try (Connection superuser = database.open()) {
            for (Place place : Place.ALL) {
                TestScope scope = place.scope();
                String seen = Sql.text(
                        superuser,
                        "select coalesce(string_agg(distinct lao_id::text, ' ' order by lao_id::text), '') from measures.plan_summary where "
                                + expectations.rules().seen("measures.plan_summary", true, ROLE, scope));
                expected.put(place.name(), scope.settings() + (seen.isEmpty() ? "" : "|" + seen));
            }
        }
        return new Sequence(service, expected);
    }

    /** What one saw of another, or of nobody, that it must not. */
    List<String> violations(Ending ending) {
        List<String> violations = new ArrayList<>();
        for (Place first : Place.ALL) {
            for (Place second : Place.ALL) {
                ending.whole(first.open().apply(service.transactions(), ending.work(service.database())))
                        .onErrorComplete()
                        .block(LIMIT);
                String when = "after %s ended %s".formatted(first, ending);
                // A connection that is still being given back is waited for by the next one.
                compare(
                        violations,
                        second + " " + when,
                        second.open().apply(service.transactions(), look()),
                        expected.getOrDefault(second.name(), ""));
                compare(violations, "no transaction " + when, look(), "|||");
            }
        }
        return violations;
    }

    /** On a connection that somebody left with settings of its own, each place still sees only what is its own. */
    List<String> onADirtyConnection() {
        List<String> violations = new ArrayList<>();
        service.database()
                .sql("set app.lao = '%s'; set app.area = 'TH'; set app.public = 'on'; set app.work = 'job'"
                        .formatted(WallsRows.ALL.get(2)))
                .then()
                .block(LIMIT);
        for (Place place : Place.ALL) {
            compare(
                    violations,
                    place + " on a dirty connection",
                    place.open().apply(service.transactions(), look()),
                    expected.getOrDefault(place.name(), ""));
        }
        clean();
        return violations;
    }

    /** Nobody left anything on the connection. */
    void clean() {
        service.database()
                .sql("reset app.lao; reset app.area; reset app.public; reset app.work")
                .then()
                .block(LIMIT);
    }

    private static void compare(List<String> violations, String who, Mono<String> looked, String expected) {
        String seen = looked.onErrorResume(e -> Mono.just(e.toString())).block(LIMIT);
        if (!expected.equals(seen)) {
            violations.add("%s: %s (expected: %s)".formatted(who, seen, expected));
        }
    }

    private Mono<String> look() {
        return ask(service.database(), LOOK);
    }

    private static Mono<String> ask(DatabaseClient database, String sql) {
        return database.sql(sql).map(row -> String.valueOf(row.get(0))).one();
    }
}
