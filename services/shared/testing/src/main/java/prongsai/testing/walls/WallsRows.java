package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import prongsai.testing.Laos;
import prongsai.testing.TenantRows;

/**
 * The rows that the walls are tried on: of two LAOs of one district, of another district, of another province and of a whole
 * province. Tables and columns come from the catalog; what is public or has fallen due, and what is not by a hair, is made
 * of every combination.
 */
final class WallsRows {
    /** Whose scope things are tried in. */
    static final UUID OWN = Laos.NALIANG;
    /** Whose rows are not to be touched there; the nearest neighbour. */
    static final UUID OTHER = Laos.NEIGHBOUR;

    static final List<UUID> ALL = List.of(OWN, OTHER, Laos.OTHER_DISTRICT, Laos.OTHER_PROVINCE, Laos.PAO);

    /** A year for each LAO, so that no key is unlike another by the year alone. */
    private static final int FIRST_YEAR = 2571;

    private static final int YEARS_APART = 20;

    /** Well within the hour after which what was left falls due: the longest run does not come near its end. */
    private static final String NOT_LONG_AGO = "30 minutes";

    private static final String TENANT_TABLES = """
            select c.oid::regclass::text
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'lao_id' and not a.attisdropped
             where c.relkind in ('r', 'p') and not c.relispartition and %s
             order by 1
            """.formatted(Catalog.OUR_SCHEMAS);

    private final Connection connection;

    private WallsRows(Connection connection) {
        this.connection = connection;
    }

    static void fill(Connection superuser) throws SQLException {
        new WallsRows(superuser).fill();
    }

    private void fill() throws SQLException {
        Rules rules = Expectations.read().rules();
        List<String> tables = Sql.column(connection, TENANT_TABLES).stream()
                .filter(rules::isWalled)
                .toList();
        for (UUID lao : ALL) {
            TenantRows.fill(connection, tables, lao, year(lao), marker(lao));
            for (Map.Entry<String, Rules.Publication> published :
                    rules.published().entrySet()) {
                combine(lao, published.getKey(), published.getValue().rows());
            }
            whatFallsDue(lao);
            for (String table : tables) {
                leadSomewhere(lao, table);
            }
        }
        shapes();
    }

    /** Answers of three LAOs to one header: two say the same of it, and two of another that they want to be asked. */
    private void shapes() throws SQLException {
        Sql.execute(connection, """
                insert into measures.form_shape (lao_id, key, shape, headings, answer)
                select id, repeat(key, 64), 'ที่|' || key, array['ที่', case when n = 1 then key || ' ' else key end],
                       case when key = 'a' then jsonb_build_object('firstHeaderRow', n, 'columns', array['NUMBER', role], 'rows', 'x')
                            when n < 3 then '{}' else '{"columns": [], "rows": "x"}' end
                  from (values ('%s'::uuid, 1, 'STEPS'), ('%s', 2, 'STEPS'), ('%s', 3, 'UNIT')) lao (id, n, role),
                       (values ('a'), ('b')) shape (key);
                insert into measures.national_shape (key, shape, headings, actor, actor_name)
                values (repeat('a', 64), 'ที่|a', '{ที่,a}', 'x', 'x')
                """.formatted(OWN, OTHER, Laos.PAO));
    }

    /** One more row where a column that may lead somewhere leads nowhere; a table that takes none of the kind is left. */
    private void leadSomewhere(UUID lao, String table) throws SQLException {
        for (String column : Sql.column(
                connection,
                "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped and not attnotnull and atttypid = 'uuid'::regtype",
                table)) {
            if (Sql.column(
                            connection,
                            "select 1 from %s where lao_id = '%s' and %s is not null limit 1"
                                    .formatted(table, lao, column))
                    .isEmpty()) {
                TenantRows.add(connection, table, lao, year(lao), marker(lao), Map.of(column, false));
            }
        }
    }

    private static int year(UUID lao) {
        return FIRST_YEAR + YEARS_APART * ALL.indexOf(lao);
    }

    private static String marker(UUID lao) {
        return "กำแพง " + ALL.indexOf(lao);
    }

    /** A row for each way in which the columns that a condition names are null or not. */
    private void combine(UUID lao, String table, String condition) throws SQLException {
        List<String> named = Sql.column(
                        connection,
                        "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped",
                        table)
                .stream()
                .filter(column -> condition.matches("(?s).*\\b" + column + "\\b.*"))
                .toList();
        if (named.isEmpty()) {
            // Every row is public, and one is there.
            return;
        }
        for (int combination = 0; combination < 1 << named.size(); combination++) {
            Map<String, Boolean> empty = new HashMap<>();
            for (int i = 0; i < named.size(); i++) {
                empty.put(named.get(i), (combination >> i & 1) == 0);
            }
            if (!TenantRows.add(connection, table, lao, year(lao), marker(lao), empty)) {
                throw new IllegalStateException("No row of %s can be made up with %s".formatted(table, empty));
            }
        }
    }

    /** What the functions look for that look over all LAOs: on both sides of each limit. */
    private void whatFallsDue(UUID lao) throws SQLException {
        for (String since : List.of(NOT_LONG_AGO, "61 minutes", "-1 minute")) {
            UUID upload = UUID.randomUUID();
            copy(lao, "measures.upload", Map.of("id", text(upload), "expires_at", "now() - interval '" + since + "'"));
            copy(
                    lao,
                    "measures.upload_piece",
                    Map.of("upload_id", text(upload), "storage_key", text("uploads/" + upload)));
        }
        // One that has expired and of which nothing ever came.
        copy(lao, "measures.upload", Map.of("id", text(UUID.randomUUID()), "expires_at", "now() - interval '2 hours'"));
        if (lao.equals(Laos.PAO)) {
            // No upload of this one has expired long enough ago, so that whoever lists every LAO says too much.
            Sql.execute(
                    connection,
                    "update measures.upload set expires_at = now() - interval '%2$s' where lao_id = '%1$s' and expires_at < now() - interval '%2$s'"
                            .formatted(lao, NOT_LONG_AGO));
        }
        for (int days : List.of(399, 401)) {
            copy(
                    lao,
                    "measures.calendar_feed",
                    Map.of(
                            "subject", text(UUID.randomUUID()),
                            "token_hash", "sha256(gen_random_uuid()::text::bytea)",
                            "made_at", "now() - interval '%d days'".formatted(days)));
        }
        for (String closed : List.of("null", "directory.today()")) {
            for (int days : List.of(0, 1)) {
                copy(
                        lao,
                        "measures.survey",
                        Map.of(
                                "id",
                                text(UUID.randomUUID()),
                                "link",
                                "1",
                                "secret",
                                "sha256(gen_random_uuid()::text::bytea)",
                                "token_hash",
                                "sha256(gen_random_uuid()::text::bytea)",
                                "closes_on",
                                "directory.today() - " + days,
                                "closed_on",
                                closed));
            }
        }
        // A file that only this LAO has; the one that was made up is everyone's.
        copy(
                lao,
                "measures.evidence_mark",
                Map.of(
                        "mark", "encode(sha256('%s'), 'hex')".formatted(lao),
                        "evidence_id",
                                "(select id from measures.evidence where lao_id = '%s' and id not in (select evidence_id from measures.evidence_mark) limit 1)"
                                        .formatted(lao)));
    }

    private static String text(Object value) {
        return Sql.quoted(String.valueOf(value));
    }

    /** A row like one that is there, but for some columns; their values are SQL. */
    private void copy(UUID lao, String table, Map<String, String> but) throws SQLException {
        List<String> columns = new ArrayList<>(Sql.column(
                connection,
                "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
                table));
        Sql.execute(
                connection,
                "insert into %s (%s) select %s from %s t where lao_id = '%s' order by ctid limit 1"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                columns.stream()
                                        .map(column -> but.getOrDefault(column, "t." + column))
                                        .collect(Collectors.joining(", ")),
                                table,
                                lao));
    }
}
