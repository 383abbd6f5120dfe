package prongsai.measures;

import java.util.UUID;
import prongsai.testing.TestDatabase;

/** Looks into the database past all walls. */
public final class TestRows {
    private TestRows() {}

    /** The first column of the first row as text. */
    public static String text(String sql, Object... values) {
        return TestDatabase.get().text(sql.formatted(values));
    }

    public static long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    /** Summary rows of one plan that differ from a recount, either way. */
    public static long drift(Object plan) {
        return number("""
                with counted as (
                    select to_jsonb(r) - 'revision' as row from measures.plan_recount r where {plan}
                    union all select to_jsonb(r) from measures.measure_recount r where {plan}
                    union all select to_jsonb(r) from measures.due_recount r where {plan}),
                kept as (
                    select to_jsonb(s) - 'revision' as row from measures.plan_summary s where {plan}
                    union all select to_jsonb(s) from measures.measure_summary s where {plan}
                    union all select to_jsonb(s) from measures.due_summary s where {plan})
                select count(*) from ((table counted except table kept) union all (table kept except table counted)) x
                """.replace("{plan}", rowsOf(plan)));
    }

    /** All keys begin with the LAO: asked without it, a recount goes through the plans of all tests before. */
    private static String rowsOf(Object plan) {
        return "lao_id = '%s' and plan_id = '%s'"
                .formatted(text("select lao_id from measures.plan where id = '%s'", plan), plan);
    }

    /** Lets the search follow what was put into an LAO's plans past all changes; as the service does it, behind the walls. */
    public static void reindex(UUID lao) {
        TestDatabase.get().execute("""
                select set_config('app.lao', '%s', true), set_config('role', 'measures_app', true);
                select measures.reindex(id) from measures.plan;
                """.formatted(lao));
    }

    /**
     * Rows of all an LAO's plans that differ from a recount: summaries, and what search would find. Asked by the LAO, which all
     * keys begin with, it costs the same however many others there are.
     */
    public static long driftOfLao(UUID lao) {
        return number("""
                with counted as (
                    select 'plan' as kept_in, to_jsonb(r) - 'revision' as row from measures.plan_recount r where lao_id = '%1$s'
                    union all
                    select 'measure', to_jsonb(r) from measures.measure_recount r where lao_id = '%1$s'
                    union all
                    select 'due', to_jsonb(r) from measures.due_recount r where lao_id = '%1$s'
                    union all
                    select 'search', to_jsonb(r) from measures.search_recount r where lao_id = '%1$s'),
                kept as (
                    select 'plan' as kept_in, to_jsonb(s) - 'revision' as row from measures.plan_summary s where lao_id = '%1$s'
                    union all
                    select 'measure', to_jsonb(s) from measures.measure_summary s where lao_id = '%1$s'
                    union all
                    select 'due', to_jsonb(s) from measures.due_summary s where lao_id = '%1$s'
                    union all
                    select 'search', to_jsonb(e) - 'folded' from measures.search_entry e where lao_id = '%1$s')
                select count(*) from ((table counted except table kept) union all (table kept except table counted)) x
                """, lao);
    }

    /** Entries of one plan that search would find and that differ from what the plan says, either way. */
    public static long searchDrift(Object plan) {
        return number("""
                with counted as (select to_jsonb(r) as row from measures.search_recount r where {plan}),
                kept as (select to_jsonb(e) - 'folded' as row from measures.search_entry e where {plan})
                select count(*) from ((table counted except table kept) union all (table kept except table counted)) x
                """.replace("{plan}", rowsOf(plan)));
    }
}
