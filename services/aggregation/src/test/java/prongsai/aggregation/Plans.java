package prongsai.aggregation;

import java.util.UUID;
import prongsai.tenancy.Ids;
import prongsai.testing.TestDatabase;

/** Writes plans past the walls, as measures would have left them, and their summaries by the database's own recount. */
public final class Plans {
    private Plans() {}

    /** A plan without measures. */
    public static UUID plan(UUID lao, int fiscalYear) {
        UUID plan = Ids.next();
        execute(
                "insert into measures.plan (lao_id, id, fiscal_year, stage) values ('%s', '%s', %d, 'in_progress')",
                lao, plan, fiscalYear);
        return plan;
    }

    /**
     * A measure with one step.
     *
     * @param written what stands in its results and its outcomes: an SQL array such as {@code {ok}} or {@code {}}
     * @param tasks each {@code 'due', 'done'} or {@code 'due', null} in ISO dates
     */
    public static void measure(UUID lao, UUID plan, int number, String title, String written, String... tasks) {
        UUID measure = Ids.next();
        UUID step = Ids.next();
        execute("""
                insert into measures.measure (lao_id, id, plan_id, number, title, results, outcomes)
                values ('%s', '%s', '%s', %d, '%s', '%s', '%s')
                """, lao, measure, plan, number, title, written, written);
        execute("""
                insert into measures.step (lao_id, id, measure_id, position, text, frequency)
                values ('%s', '%s', '%s', 1, 'ขั้นตอน', 'monthly')
                """, lao, step, measure);
        for (String task : tasks) {
            execute(
                    "insert into measures.task (lao_id, id, plan_id, step_id, due_on, done_on) values ('%s', '%s', '%s', '%s', %s)",
                    lao, Ids.next(), plan, step, task);
        }
    }

    public static void summarise(UUID lao) {
        for (String kind : new String[] {"plan", "measure", "due"}) {
            execute("delete from measures.%1$s_summary where lao_id = '%2$s'", kind, lao);
        }
        execute("""
                insert into measures.plan_summary
                    (lao_id, fiscal_year, plan_id, stage, revision, measures, measures_complete, tasks, tasks_done,
                     tasks_on_time, evidence, complete, open_since)
                select lao_id, fiscal_year, plan_id, stage, revision, measures, measures_complete, tasks, tasks_done,
                       tasks_on_time, evidence, complete, open_since
                  from measures.plan_recount where lao_id = '%s'
                """, lao);
        execute("""
                insert into measures.measure_summary
                    (lao_id, fiscal_year, measure_id, plan_id, number, title, tasks, tasks_done, tasks_on_time, evidence,
                     complete, open_since)
                select lao_id, fiscal_year, measure_id, plan_id, number, title, tasks, tasks_done, tasks_on_time, evidence,
                       complete, open_since
                  from measures.measure_recount where lao_id = '%s'
                """, lao);
        execute("""
                insert into measures.due_summary (lao_id, fiscal_year, due_on, plan_id, tasks, tasks_done, tasks_on_time)
                select lao_id, fiscal_year, due_on, plan_id, tasks, tasks_done, tasks_on_time
                  from measures.due_recount where lao_id = '%s'
                """, lao);
    }

    public static void publish(UUID lao, int fiscalYear) {
        execute(
                "insert into reports.report_summary (lao_id, fiscal_year, version, revision, published_at) values ('%s', %d, 1, 1, now())",
                lao, fiscalYear);
    }

    /** Takes a year's plans and reports away again. */
    public static void clear(int fiscalYear) {
        execute("""
                delete from measures.act a using measures.submission s, measures.plan p
                 where (a.lao_id, a.submission_id) = (s.lao_id, s.id) and (s.lao_id, s.plan_id) = (p.lao_id, p.id)
                   and p.fiscal_year = %1$d;
                delete from measures.submission s using measures.plan p
                 where (s.lao_id, s.plan_id) = (p.lao_id, p.id) and p.fiscal_year = %1$d;
                delete from measures.history h using measures.plan p
                 where (h.lao_id, h.plan_id) = (p.lao_id, p.id) and p.fiscal_year = %1$d;
                delete from measures.plan where fiscal_year = %1$d
                """, fiscalYear);
        execute("delete from reports.report_summary where fiscal_year = %d", fiscalYear);
    }

    private static void execute(String sql, Object... args) {
        TestDatabase.get().execute(sql.formatted(args));
    }
}
