package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.tenancy.Tenancy;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** One pooled connection is used again and again: after success, error, cancel and timeout it carries nothing over. */
class ScopedTransactionsTest {
    private static final String SETTINGS = """
            select coalesce(current_setting('app.lao', true), '') || '|' || coalesce(current_setting('app.area', true), '')
                   || '|' || coalesce(current_setting('app.public', true), '') as settings
            """;

    private final ConfigurableApplicationContext context = context();
    private final Transactions transactions = context.getBean(Transactions.class);
    private final DatabaseClient database = context.getBean(DatabaseClient.class);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aTransactionSeesItsOwnScopeAndTheNextOneDoesNot() {
        assertSettings(transactions.tenant(settings()), Laos.NALIANG, Laos.NALIANG + "||");
        assertSettings(transactions.open(settings()), Laos.NALIANG, "||on");
        assertSettings(transactions.tenant(settings()), Laos.NEIGHBOUR, Laos.NEIGHBOUR + "||");
        assertNothingIsLeft();
    }

    @Test
    void nothingIsLeftAfterAnError() {
        StepVerifier.create(as(Laos.NALIANG, transactions.tenant(run("select 1/0"))))
                .expectError()
                .verify(Duration.ofSeconds(10));
        assertNothingIsLeft();
        StepVerifier.create(as(
                        Laos.NALIANG, transactions.tenant(settings().then(Mono.error(new IllegalStateException("x"))))))
                .expectError(IllegalStateException.class)
                .verify(Duration.ofSeconds(10));
        assertNothingIsLeft();
    }

    @Test
    void nothingIsLeftAfterACancel() {
        StepVerifier.create(as(Laos.NALIANG, transactions.tenant(run("select pg_sleep(1)"))))
                .thenAwait(Duration.ofMillis(200))
                .thenCancel()
                .verify(Duration.ofSeconds(10));
        assertNothingIsLeft();
    }

    /** Wherever the cancel falls: before, within or after BEGIN, in the query, in the end. */
    @Test
    void theNextOneSeesOnlyItsOwnScopeWhereverACancelFalls() {
        Random random = new Random(2568);
        for (int i = 0; i < 400; i++) {
            leave(as(Laos.NALIANG, transactions.tenant(settings())), random.nextInt(3_000_000));
            assertSettings(transactions.open(settings()), Laos.NEIGHBOUR, "||on");
            leave(as(new Jurisdiction.Nation(), transactions.area(settings())), random.nextInt(3_000_000));
            assertSettings(transactions.tenant(settings()), Laos.NEIGHBOUR, Laos.NEIGHBOUR + "||");
        }
        assertNothingIsLeft();
    }

    @Test
    void nothingIsLeftAfterATimeout() {
        StepVerifier.create(as(
                        Laos.NALIANG,
                        transactions.tenant(run("select pg_sleep(1)")).timeout(Duration.ofMillis(300))))
                .expectError()
                .verify(Duration.ofSeconds(10));
        assertNothingIsLeft();
        StepVerifier.create(as(Laos.NALIANG, transactions.tenant(run("select pg_sleep(30)"))))
                .expectErrorSatisfies(e -> assertThat(e).isInstanceOf(Problem.class))
                .verify(Duration.ofSeconds(10));
        assertNothingIsLeft();
    }

    @Test
    void withoutACallerThereIsNoTransaction() {
        StepVerifier.create(transactions.tenant(settings()))
                .expectErrorSatisfies(
                        e -> assertThat(((Problem) e).status().value()).isEqualTo(401))
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void anAreasPersonOpensNoTenantTransaction() {
        StepVerifier.create(as(new Jurisdiction.Nation(), transactions.tenant(settings())))
                .expectErrorSatisfies(
                        e -> assertThat(((Problem) e).status().value()).isEqualTo(403))
                .verify(Duration.ofSeconds(10));
        StepVerifier.create(as(new Jurisdiction.Nation(), transactions.area(settings())))
                .expectNext("|TH|")
                .expectComplete()
                .verify(Duration.ofSeconds(10));
        StepVerifier.create(as(new Jurisdiction.OfDistrict("4807"), transactions.area(settings())))
                .expectNext("|4807|")
                .expectComplete()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void theManagerRefusesATransactionWithoutAScope() {
        TransactionalOperator bare = TransactionalOperator.create(context.getBean(ReactiveTransactionManager.class));
        StepVerifier.create(bare.transactional(settings())).expectError().verify(Duration.ofSeconds(10));
        assertNothingIsLeft();
    }

    private static void leave(Mono<String> work, int afterNanos) {
        Mono<String> gone = Mono.delay(Duration.ofNanos(afterNanos)).thenReturn("gone");
        StepVerifier.create(Mono.firstWithSignal(work, gone))
                .expectNextCount(1)
                .expectComplete()
                .verify(Duration.ofSeconds(10));
    }

    private void assertSettings(Mono<String> work, UUID lao, String expected) {
        StepVerifier.create(as(lao, work)).expectNext(expected).expectComplete().verify(Duration.ofSeconds(10));
    }

    /** Outside of any transaction, on the one connection that the pool has. */
    private void assertNothingIsLeft() {
        StepVerifier.create(settings()).expectNext("||").expectComplete().verify(Duration.ofSeconds(10));
        StepVerifier.create(run("select count(*) as settings from measures.plan"))
                .expectNext("0")
                .expectComplete()
                .verify(Duration.ofSeconds(10));
    }

    private Mono<String> settings() {
        return run(SETTINGS);
    }

    private Mono<String> run(String sql) {
        return database.sql(sql)
                .map(row -> String.valueOf(Objects.requireNonNull(row.get(0))))
                .one();
    }

    private static <T> Mono<T> as(UUID lao, Mono<T> work) {
        return as(new Jurisdiction.OfLao(lao), work);
    }

    private static <T> Mono<T> as(Jurisdiction jurisdiction, Mono<T> work) {
        Caller caller = new Caller("subject", "name", "body", Set.of(), jurisdiction);
        TestingAuthenticationToken token = new TestingAuthenticationToken(caller, "");
        token.setAuthenticated(true);
        return work.contextWrite(ReactiveSecurityContextHolder.withAuthentication(token));
    }

    private static ConfigurableApplicationContext context() {
        TestDatabase server = TestDatabase.get();
        return new SpringApplicationBuilder(Tenancy.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.application.name=measures",
                        "prongsai.database.port=" + server.port(),
                        "prongsai.database.username=measures_app",
                        "prongsai.database.password=" + TestDatabase.PASSWORD,
                        "prongsai.database.pool=1",
                        "prongsai.database.statement-timeout=2s")
                .run();
    }
}
