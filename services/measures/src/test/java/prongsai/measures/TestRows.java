package prongsai.measures;

import java.util.UUID;
import java.util.stream.Stream;
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
                with plan as (select '%s'::uuid as id),
                counted as (
                    select to_jsonb(r) - 'revision' as row from measures.plan_recount r, plan where plan_id = plan.id
                    union all select to_jsonb(r) from measures.measure_recount r, plan where plan_id = plan.id
                    union all select to_jsonb(r) from measures.due_recount r, plan where plan_id = plan.id),
                kept as (
                    select to_jsonb(s) - 'revision' as row from measures.plan_summary s, plan where plan_id = plan.id
                    union all select to_jsonb(s) from measures.measure_summary s, plan where plan_id = plan.id
                    union all select to_jsonb(s) from measures.due_summary s, plan where plan_id = plan.id)
                select count(*) from ((table counted except table kept) union all (table kept except table counted)) x
                """, plan);
    }

    /** Rows of all an LAO's plans that differ from a recount: summaries, and what search would find. */
    public static long driftOfLao(UUID lao) {
        return plans(lao).mapToLong(plan -> drift(plan) + searchDrift(plan)).sum();
    }

    private static Stream<String> plans(UUID lao) {
        return Stream.of(text(
                                "select coalesce(string_agg(id::text, ' '), '') from measures.plan where lao_id = '%s'",
                                lao)
                        .split(" "))
                .filter(plan -> !plan.isEmpty());
    }

    /** Entries of one plan that search would find and that differ from what the plan says, either way. */
    public static long searchDrift(Object plan) {
        return number("""
                with counted as (select to_jsonb(r) as row from measures.search_recount r where plan_id = '%1$s'),
                kept as (select to_jsonb(e) - 'folded' as row from measures.search_entry e where plan_id = '%1$s')
                select count(*) from ((table counted except table kept) union all (table kept except table counted)) x
                """, plan);
    }
}
