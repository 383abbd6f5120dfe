package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.spi.Clob;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import prongsai.probing.LeakWatch;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/**
 * The one fault that {@link LeakWatch} forgives, by the driver alone: a statement that is cancelled before it is sent loses
 * its parameters. Where this fails, the driver has mended it, and {@link LeakWatch} should forgive nothing any more.
 *
 * @see <a href="https://github.com/pgjdbc/r2dbc-postgresql/issues/734">the driver's issue</a>
 */
class DriverLeakTest {
    @Test
    void theDriverLosesTheParametersOfAStatementThatIsCancelledBeforeItIsSent() {
        TestDatabase database = TestDatabase.get();
        PostgresqlConnectionFactory factory =
                new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                        .host("localhost")
                        .port(database.port())
                        .database(database.name())
                        .username("measures_app")
                        .password(TestDatabase.PASSWORD)
                        .build());
        try (LeakWatch watch = LeakWatch.begin()) {
            // The driver may still hold on to the last one.
            StepVerifier.create(Mono.usingWhen(factory.create(), DriverLeakTest::cancelled, PostgresqlConnection::close)
                            .repeat(2))
                    .expectComplete()
                    .verify(Duration.ofSeconds(30));
            assertThat(watch.forgiven()).isNotEmpty();
            assertThat(watch.leaks()).isEmpty();
        }
    }

    /** One parameter is written, the other never comes. */
    private static Mono<Void> cancelled(PostgresqlConnection connection) {
        return connection
                .createStatement("select $1::double precision, $2::text")
                .bind("$1", 1.5)
                .bind("$2", Clob.from(Mono.never()))
                .execute()
                .flatMap(PostgresqlResult::getRowsUpdated)
                .takeUntilOther(Mono.delay(Duration.ofMillis(100)))
                .then();
    }
}
