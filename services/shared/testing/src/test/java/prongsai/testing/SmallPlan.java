package prongsai.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** One plan, by SQL alone, for tests of the database without a service. */
final class SmallPlan {
    static final UUID PLAN = id(1);

    private static final List<String> ROWS = List.of(
            "insert into measures.plan (lao_id, id, fiscal_year, stage) values ('%1$s', '%2$s', 2568, 'in_progress')",
            """
            insert into measures.measure (lao_id, id, plan_id, number, title, results, outcomes)
            values ('%1$s', '%3$s', '%2$s', 1, 'มาตรการเดิม', '{ผล}', '{ผลลัพธ์}')
            """, """
            insert into measures.step (lao_id, id, measure_id, position, text, frequency)
            values ('%1$s', '%4$s', '%3$s', 1, 'ขั้นตอนเดิม', 'quarterly')
            """, """
            insert into measures.task (lao_id, id, plan_id, step_id, due_on)
            values ('%1$s', '%5$s', '%2$s', '%4$s', '2025-09-30'), ('%1$s', '%6$s', '%2$s', '%4$s', '2025-06-30')
            """);

    private SmallPlan() {}

    private static UUID id(int number) {
        return UUID.fromString("01900000-0000-7000-8000-%012d".formatted(9000 + number));
    }

    /** @param number 0 or 1 */
    static UUID task(int number) {
        return id(4 + number);
    }

    /** Of {@link Laos#NALIANG}, which is there. Past all walls. */
    static void insert(Connection connection) throws SQLException {
        for (String row : ROWS) {
            execute(connection, row.formatted(Laos.NALIANG, PLAN, id(2), id(3), task(0), task(1)));
        }
    }

    /** A tick as the service sends it, as its role and behind the walls. */
    static void tick(Connection connection, UUID task, String doneOn, String note) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "set local app.lao = '%s'".formatted(Laos.NALIANG));
        execute(connection, "select from measures.lock_plan('task', '%s', 0, null, null)".formatted(task));
        execute(
                connection,
                "update measures.task set done_on = '%s', note = '%s' where id = '%s'".formatted(doneOn, note, task));
        execute(connection, """
                select measures.record_change('%s', uuidv7(), 'x', 'x', 'work', '%s', null, null, false, null, '%2$s', null)
                """.formatted(PLAN, task));
        connection.commit();
    }

    /** Rows that differ from a recount: summaries, then search. */
    static String drift(Connection connection) throws SQLException {
        // The scope in which the database counts it, where it asks for one.
        execute(connection, "set app.work = 'job'");
        return text(connection, """
                select concat_ws(' ', measures.summary_drift(),
                    (select count(*) from (
                        (select to_jsonb(r) from measures.search_recount r
                          except select to_jsonb(e) - 'folded' from measures.search_entry e)
                        union all
                        (select to_jsonb(e) - 'folded' from measures.search_entry e
                          except select to_jsonb(r) from measures.search_recount r)) x))
                """);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
