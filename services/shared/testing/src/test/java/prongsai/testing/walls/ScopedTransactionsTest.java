package prongsai.testing.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.reactive.TransactionalOperator;
import prongsai.keycloak.Jurisdiction;
import prongsai.tenancy.Transactions;
import prongsai.testing.Laos;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** One pooled connection is used again and again: however a transaction ends, the next one sees nothing of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopedTransactionsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final String SETTINGS = """
            select coalesce(current_setting('app.lao', true), '') || '|' || coalesce(current_setting('app.area', true), '')
                   || '|' || coalesce(current_setting('app.public', true), '')
                   || '|' || coalesce(current_setting('app.work', true), '') as settings
            """;

    private final List<String> said = new CopyOnWriteArrayList<>();

    private ScopedService service;
    private Sequence sequence;
    private Transactions transactions;

    @BeforeAll
    void start() throws SQLException {
        WallsDatabase database = WallsDatabase.get();
        service = ScopedService.start(database, Sequence.ROLE, text -> {
            said.add(text);
            return text;
        });
        sequence = Sequence.of(service, database, Expectations.read());
        transactions = service.transactions();
    }

    @BeforeEach
    void forget() {
        said.clear();
    }

    @AfterAll
    void close() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource
    void eachPlaceIsFollowedByEveryOtherAndSeesNothingOfTheFirst(Sequence.Ending ending) {
        assertThat(sequence.violations(ending)).isEmpty();
        assertThat(said).hasSizeGreaterThanOrEqualTo(2 * Place.ALL.size() * Place.ALL.size());
    }

    @Test
    void aConnectionThatSomebodyLeftDirtyAddsNothing() {
        assertThat(sequence.onADirtyConnection()).isEmpty();
    }

    @Test
    void whatATransactionSaysOfItselfIsWhatTheFileHas() {
        Place.ALL.forEach(place -> place.open().apply(transactions, settings()).block(LIMIT));
        assertThat(said).hasSize(Place.ALL.size());
        assertThat(ScopeMutants.unlike(Expectations.read(), said)).isEmpty();
    }

    /** Wherever the cancel falls: before, within or after BEGIN, in the query, in the end. */
    @Test
    void theNextOneSeesOnlyItsOwnScopeWhereverACancelFalls() {
        Random random = new Random(2568);
        for (int i = 0; i < 200; i++) {
            leave(as(Laos.NALIANG, transactions.tenant(settings())), random.nextInt(3_000_000));
            assertSettings(transactions.open(settings()), "||on|");
            leave(Place.as(new Jurisdiction.Nation(), transactions.area(settings())), random.nextInt(3_000_000));
            assertSettings(as(Laos.NEIGHBOUR, transactions.tenant(settings())), Laos.NEIGHBOUR + "|||");
        }
        assertSettings(settings(), "|||");
    }

    @Test
    void aTimeoutOfTheDatabaseIsSaidAsAProblem() {
        StepVerifier.create(as(
                        Laos.NALIANG,
                        transactions.tenant(Sequence.Ending.BY_A_TIMEOUT_OF_THE_DATABASE.work(service.database()))))
                .expectErrorSatisfies(e -> assertThat(e).isInstanceOf(Problem.class))
                .verify(LIMIT);
    }

    @Test
    void withoutACallerThereIsNoTransaction() {
        StepVerifier.create(transactions.tenant(settings()))
                .expectErrorSatisfies(
                        e -> assertThat(((Problem) e).status().value()).isEqualTo(401))
                .verify(LIMIT);
    }

    @Test
    void anAreasPersonOpensNoTenantTransaction() {
        StepVerifier.create(Place.as(new Jurisdiction.Nation(), transactions.tenant(settings())))
                .expectErrorSatisfies(
                        e -> assertThat(((Problem) e).status().value()).isEqualTo(403))
                .verify(LIMIT);
    }

    /** In whichever role at an LAO, and at the nation in another. */
    @Test
    void onlyAStewardOfTheNationOpensTheNationsTransaction() {
        for (Mono<String> work : List.of(
                as(Laos.NALIANG, transactions.nation(settings())),
                Place.as(new Jurisdiction.Nation(), transactions.nation(settings())))) {
            StepVerifier.create(work)
                    .expectErrorSatisfies(
                            e -> assertThat(((Problem) e).status().value()).isEqualTo(403))
                    .verify(LIMIT);
        }
    }

    @Test
    void theManagerRefusesATransactionWithoutAScope() {
        TransactionalOperator bare = TransactionalOperator.create(service.manager());
        StepVerifier.create(bare.transactional(settings())).expectError().verify(LIMIT);
        assertSettings(settings(), "|||");
    }

    /** Whatever a policy or a grant would let through. */
    @Test
    void whatOnlyReadsCannotWrite() {
        for (Place place : Place.ALL) {
            boolean reads = place.scope().isPublic() || !place.scope().area().isEmpty();
            StepVerifier.create(place.open().apply(transactions, readOnly()))
                    .expectNext(reads ? "on" : "off")
                    .expectComplete()
                    .verify(LIMIT);
        }
        assertThat(readOnly().block(LIMIT)).isEqualTo("off");
    }

    @Test
    void whatIsNobodysIsNotForAPersonToAsk() {
        for (Mono<String> work : List.of(transactions.job(settings()), transactions.steward(settings()))) {
            StepVerifier.create(as(Laos.NALIANG, work))
                    .expectError(IllegalStateException.class)
                    .verify(LIMIT);
        }
    }

    /** It would see what the one around it sees. */
    @Test
    void noTransactionStandsWithinOneOfAnotherScope() {
        StepVerifier.create(as(Laos.NALIANG, transactions.tenant(transactions.open(settings()))))
                .expectError(IllegalStateException.class)
                .verify(LIMIT);
        assertSettings(as(Laos.NALIANG, transactions.tenant(transactions.tenant(settings()))), Laos.NALIANG + "|||");
    }

    private Mono<String> readOnly() {
        return service.database()
                .sql("select current_setting('transaction_read_only')")
                .map(row -> String.valueOf(Objects.requireNonNull(row.get(0))))
                .one();
    }

    private static void leave(Mono<String> work, int afterNanos) {
        Mono<String> gone = Mono.delay(Duration.ofNanos(afterNanos)).thenReturn("gone");
        StepVerifier.create(Mono.firstWithSignal(work, gone))
                .expectNextCount(1)
                .expectComplete()
                .verify(LIMIT);
    }

    private static void assertSettings(Mono<String> work, String expected) {
        StepVerifier.create(work).expectNext(expected).expectComplete().verify(LIMIT);
    }

    private Mono<String> settings() {
        return service.database()
                .sql(SETTINGS)
                .map(row -> String.valueOf(Objects.requireNonNull(row.get(0))))
                .one();
    }

    private static <T> Mono<T> as(UUID lao, Mono<T> work) {
        return Place.as(new Jurisdiction.OfLao(lao), work);
    }
}
