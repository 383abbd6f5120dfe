package prongsai.measures.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prongsai.testing.Laos;
import prongsai.testing.OneWay;
import prongsai.testing.TenantRows;
import prongsai.testing.TestDatabase;

/** The house rule notices what is written of a plan past its history, whatever table it is written to. */
@Tag("database")
class OneWayTest {
    private static final UUID LAO = Laos.fresh();
    private static final String OUTSIDE = "was written outside of PlanChanges";
    private static final String TELL = """
            insert into measures.history (lao_id, id, plan_id, revision, actor, actor_name, action, subject_id)
            select lao_id, gen_random_uuid(), id, 100000, 'x', 'x', 'x', id from measures.plan where fiscal_year = %d
            """;

    @BeforeAll
    static void rows() throws SQLException {
        OneWay.hold();
        TenantRows.fill("measures", LAO, 2568, "ทางเดียว");
        TestDatabase.get()
                .execute(
                        "insert into measures.plan (lao_id, id, fiscal_year, stage) values ('%s', gen_random_uuid(), 2569, 'draft')"
                                .formatted(LAO));
    }

    static List<String> watched() {
        OneWay.hold();
        return OneWay.watched();
    }

    @Test
    void theTablesOfAPlanAreFoundByThemselves() {
        assertThat(watched())
                .hasSizeGreaterThan(20)
                .contains(
                        "measures.plan",
                        "measures.measure",
                        "measures.task_evidence",
                        "measures.survey_question",
                        "measures.unit",
                        "measures.multi_year_plan")
                .doesNotContain("measures.upload", "measures.staged_import", "measures.person_unit");
        assertThat(OneWay.idleExceptions()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("watched")
    void whatHistoryDoesNotTellIsRefused(String table) {
        assertThatThrownBy(() -> asTheService(table, written(table))).hasMessageContaining(OUTSIDE);
    }

    @ParameterizedTest
    @MethodSource("watched")
    void whatHistoryTellsOfAnotherPlanIsRefused(String table) {
        assertThatThrownBy(() -> asTheService(table, written(table), TELL.formatted(2569)))
                .hasMessageContaining(OUTSIDE);
    }

    @Test
    void whatItTellsOfThisPlanIsTaken() {
        assertThatCode(() -> asTheService(
                        "measures.measure",
                        "update measures.measure set title = title || '1'",
                        "update measures.unit set name = name || '1'",
                        TELL.formatted(2568)))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsWrittenAsItWasIsNoChange() {
        assertThatCode(() -> asTheService(
                        "measures.measure",
                        "update measures.measure set title = title",
                        "update measures.survey set respondents = 7"))
                .doesNotThrowAnyException();
    }

    private static String written(String table) {
        return switch (table) {
            case "measures.plan" ->
                "update measures.plan set stage = case stage when 'draft' then 'submitted' else 'draft' end where fiscal_year = 2568";
            case "measures.submission" -> """
                    insert into measures.submission (lao_id, id, plan_id, kind, round, chain, revision, content, comment, actor, actor_name)
                    select lao_id, gen_random_uuid(), plan_id, kind, round + 100, chain, revision, content, comment, actor, actor_name
                      from measures.submission
                    """;
            case "measures.unit" -> "update measures.unit set name = name || '2'";
            case "measures.multi_year_plan" -> "update measures.multi_year_plan set title = title || '2'";
            default -> "delete from " + table;
        };
    }

    /** In a transaction of the service, in which it may delete from this table too. */
    private static void asTheService(String table, String... statements) throws SQLException {
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("grant delete on %s to measures_app".formatted(table));
            statement.execute("set local session authorization measures_app");
            statement.execute("set local app.lao = '%s'".formatted(LAO));
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
            connection.commit();
        }
    }
}
