package prongsai.measures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import prongsai.testing.TestDatabase;

/** Plans put straight into the database, past all walls, for tests that are about something else than making them. */
public final class TestPlans {
    private TestPlans() {}

    /** What a small plan has. */
    public record Made(UUID lao, int fiscalYear, UUID plan, UUID measure, UUID step, UUID task, UUID evidence) {}

    /** A plan with one measure of twelve monthly tasks and one piece of evidence; its texts hold the marker. */
    public static Made make(UUID lao, int fiscalYear, String marker) {
        Made made = new Made(
                lao,
                fiscalYear,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
        run(
                "insert into measures.plan (lao_id, id, fiscal_year, stage) values (?, ?, ?, 'in_progress')",
                lao,
                made.plan,
                fiscalYear);
        run("""
                insert into measures.measure (lao_id, id, plan_id, number, title, quarters)
                values (?, ?, ?, 1, ?, '{1,2,3,4}')
                """, lao, made.measure, made.plan, "มาตรการ " + marker);
        run(
                "insert into measures.step (lao_id, id, measure_id, position, text, frequency) values (?, ?, ?, 1, ?, 'monthly')",
                lao,
                made.step,
                made.measure,
                "ขั้นตอน " + marker);
        run(
                "insert into measures.task (lao_id, id, plan_id, step_id, due_on) values (?, ?, ?, ?, make_date(? - 543, 9, 30))",
                lao,
                made.task,
                made.plan,
                made.step,
                fiscalYear);
        run("""
                insert into measures.task (lao_id, id, plan_id, step_id, due_on)
                select ?, gen_random_uuid(), ?, ?, (make_date(? - 543, 10, 31) - make_interval(months => m))::date
                  from generate_series(2, 12) m
                """, lao, made.plan, made.step, fiscalYear);
        run("""
                insert into measures.evidence (lao_id, id, plan_id, name, media_type, size, sha256, effective_on, received_by)
                values (?, ?, ?, ?, 'application/pdf', 1, repeat('0', 64), now(), 'x')
                """, lao, made.evidence, made.plan, marker + ".pdf");
        run(
                "insert into measures.task_evidence (lao_id, task_id, evidence_id) values (?, ?, ?)",
                lao,
                made.task,
                made.evidence);
        return made;
    }

    private static void run(String sql, Object... values) {
        try (Connection connection = TestDatabase.get().connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
