package prongsai.testing.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Pushes against every wall that the catalog has, so that a table, view, function, schema or role that a later migration
 * brings is pushed against without being listed here.
 */
class WallsTest {
    private static final Expectations EXPECTATIONS = Expectations.read();

    private static Connection superuser;
    private static World world;

    @BeforeAll
    static void open() throws SQLException {
        superuser = WallsDatabase.get().open();
        world = WallsDatabase.get().world(superuser, EXPECTATIONS);
    }

    @AfterEach
    void undo() throws SQLException {
        superuser.rollback();
    }

    @AfterAll
    static void close() throws SQLException {
        superuser.close();
    }

    @TestFactory
    Stream<DynamicTest> everyRelationGivesEachRoleInEachScopeWhatItMayHave() {
        List<Check> checks = List.of(new ScopeCheck(), new GrantCheck(), new ViewCheck(), new KeyCheck());
        return world.relations(Focus.EVERYTHING).stream()
                .flatMap(relation ->
                        checks.stream().map(check -> test(check, relation.name(), Focus.relation(relation.name()))));
    }

    @TestFactory
    Stream<DynamicTest> everythingElseHoldsToo() throws SQLException {
        return Stream.of(new FunctionCheck(), new DoorCheck(), new WallCheck(), new LoginCheck(WallsDatabase.get()))
                .map(check -> test(check, "all", Focus.EVERYTHING));
    }

    private static DynamicTest test(Check check, String of, Focus focus) {
        return DynamicTest.dynamicTest(
                check.name() + ": " + of,
                () -> assertThat(check.violations(world, focus)).isEmpty());
    }

    @Test
    void tablesAreThereAndEachHasRowsOfEveryLao() throws SQLException {
        assertThat(SecurityPage.tenantTables(EXPECTATIONS))
                .contains("measures.plan", "measures.task", "reports.report_version")
                .hasSizeGreaterThan(35);
        for (String table : SecurityPage.tenantTables(EXPECTATIONS)) {
            assertThat(Sql.column(superuser, "select distinct lao_id::text from " + table))
                    .as(table)
                    .contains(WallsRows.ALL.stream().map(UUID::toString).toArray(String[]::new));
        }
    }

    /** Of each part of the condition there is a row that misses it alone, and one that misses none. */
    @Test
    void whatIsPublicHasNeighboursThatAreNotByAHair() throws SQLException {
        for (var published : EXPECTATIONS.rules().published().entrySet()) {
            if (published.getValue().rows().equals("true")) {
                assertThat(count(published.getKey(), "true"))
                        .as("all of it is public")
                        .isPositive();
                continue;
            }
            List<String> parts = Arrays.asList(published.getValue().rows().split(" and "));
            assertThat(parts).hasSizeGreaterThan(1);
            for (String missed : parts) {
                String condition = published.getValue().rows().replace(missed, "not (" + missed + ")");
                assertThat(count(published.getKey(), condition)).as(condition).isPositive();
            }
            assertThat(count(published.getKey(), published.getValue().rows())).isPositive();
        }
    }

    private static long count(String table, String condition) throws SQLException {
        return Long.parseLong(Sql.text(superuser, "select count(*) from %s where %s".formatted(table, condition)));
    }

    /** What a function is said to give differs from call to call, so that giving just that means something. */
    @TestFactory
    Stream<DynamicTest> whatFunctionsGiveDiffersFromCallToCall() {
        return EXPECTATIONS.rules().functions().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Function function =
                            world.functions(Focus.function(entry.getKey())).getFirst();
                    GivingFunction giving = new GivingFunction(
                            world, function, new Arguments(world).of(function, entry.getValue()), entry.getValue());
                    assertThat(giving.answers())
                            .doesNotContain("(0)")
                            .hasSizeGreaterThan(function.arguments().isEmpty() ? 0 : 1)
                            .anySatisfy(answer -> assertThat(answer).isNotEmpty());
                }));
    }
}
