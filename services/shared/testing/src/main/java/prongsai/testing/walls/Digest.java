package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells whether anything was written, and what it did to rows that were to be left alone. Most attempts write nothing, which
 * the server's own counters say at once.
 */
final class Digest {
    /** Walls and rights are rows too. */
    private static final String CATALOG =
            ",pg_policy,pg_class,pg_proc,pg_namespace,pg_attribute,pg_authid,pg_auth_members,pg_default_acl";

    private final World world;
    private final List<Relation> tables;

    Digest(World world) {
        this.world = world;
        this.tables = world.relations(Focus.EVERYTHING).stream()
                .filter(Relation::isTable)
                .toList();
    }

    /**
     * Statements for a scene in which {@link #begin}, {@link #written} and {@link #changed} can be asked.
     *
     * @param left by table: the condition on rows that are to be left alone; those of other tables all are
     */
    List<String> scene(Map<String, String> left) {
        return List.of(
                """
                create function pg_temp.written() returns bigint language sql as $$
                select coalesce(sum(pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
                                    + pg_stat_get_xact_tuples_deleted(oid)), 0)::bigint
                  from unnest('{%s}'::regclass[]) oid $$
                """.formatted(tables.stream().map(Relation::name).collect(Collectors.joining(",")) + CATALOG),
                """
                create function pg_temp.changed() returns text language plpgsql as $$
                begin
                    if pg_temp.written() = current_setting('walls.written')::bigint then
                        return '';
                    end if;
                    return %s;
                end $$
                """.formatted(digest(left)));
    }

    /** A statement for before, after which the others count. */
    static String begin() {
        return "select set_config('walls.written', pg_temp.written()::text, true)";
    }

    /** A query for after: how many rows were written. */
    static String written() {
        return "select (pg_temp.written() - current_setting('walls.written')::bigint)::text";
    }

    /** A query for after: empty where nothing was written, else what {@link #now} was before unless it was changed. */
    static String changed() {
        return "select pg_temp.changed()";
    }

    /** The digest of rows that are to be left alone, as they are. */
    String now(Map<String, String> left) throws SQLException {
        return Sql.text(world.superuser(), "select " + digest(left));
    }

    private String digest(Map<String, String> left) {
        return tables.stream()
                .map(table ->
                        "(select '%1$s ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %1$s t where %2$s)"
                                .formatted(table.name(), left.getOrDefault(table.name(), "true")))
                .collect(Collectors.joining(" || E'\\n' || "));
    }
}
