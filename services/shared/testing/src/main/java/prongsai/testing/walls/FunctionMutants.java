package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.testing.walls.Mutant.Kind;

/**
 * Every function called by more, run as somebody else, without its path, without one of its conditions; the functions that
 * policies ask, answering too much; and for every tenant table a new function that gives all of it.
 */
final class FunctionMutants {
    private static final String FUNCTIONS = """
            select p.oid::regprocedure::text, case prokind when 'p' then 'procedure' else 'function' end, prosecdef,
                   pg_get_userbyid(proowner), proconfig is not null, pg_get_functiondef(p.oid), n.nspname
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where prokind in ('f', 'p') and %s
               and not exists (select from pg_depend d
                                where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
             order by 1
            """.formatted(Catalog.OUR_SCHEMAS);

    private static final String MAY = "select has_function_privilege(?, ?::regprocedure, 'execute')";

    private static final Pattern CONDITION = Pattern.compile("\\b(where|and)\\b");

    /** What policies ask: by what they would answer too much. */
    private static final Map<String, List<String>> SCOPES = Map.of(
            "directory.current_lao()",
            List.of(
                    "coalesce(nullif(current_setting('app.lao', true), ''), '" + WallsRows.OTHER + "')::uuid",
                    "case when directory.is_public() then '" + WallsRows.OTHER
                            + "' else nullif(current_setting('app.lao', true), '')::uuid end"),
            "directory.current_area()",
            List.of(
                    "coalesce(nullif(current_setting('app.area', true), ''), 'TH')",
                    "left(nullif(current_setting('app.area', true), ''), 2)",
                    "case when current_setting('app.area', true) <> '' then 'TH' end"),
            "directory.is_public()",
            List.of(
                    "true",
                    "coalesce(current_setting('app.public', true), '') = 'on' or directory.current_lao() is not null"),
            "directory.current_work()",
            List.of(
                    "coalesce(nullif(current_setting('app.work', true), ''), 'job')",
                    "case when current_setting('app.work', true) <> '' then 'job' end"));

    /** What walls tables in: by the part that is put in place of another. */
    private static final Map<String, Map<String, String>> PROCEDURES = Map.of(
            "directory.wall(regclass)",
            Map.of(
                    "execute format('alter table %s enable row level security', tenant_table);", "",
                    "execute format('alter table %s force row level security', tenant_table);", "",
                    "using (lao_id", "using (true or lao_id",
                    "with check (lao_id", "with check (true or lao_id"),
            "directory.open_to_areas(regclass)",
            Map.of(
                    " to aggregation_app", "",
                    " for select", "",
                    "where starts_with", "where true or starts_with"));

    private record Described(
            String signature, String kind, boolean definer, String owner, boolean path, String text, String schema) {}

    private final Connection connection;
    private final List<Mutant> mutants = new ArrayList<>();

    private FunctionMutants(Connection connection) {
        this.connection = connection;
    }

    static List<Mutant> all(Connection connection) throws SQLException {
        FunctionMutants all = new FunctionMutants(connection);
        all.make();
        return all.mutants;
    }

    private void make() throws SQLException {
        List<String> roles = new ArrayList<>(Mutants.roles(connection));
        for (List<String> row : Sql.rows(connection, FUNCTIONS)) {
            Described function = new Described(
                    row.get(0),
                    row.get(1),
                    row.get(2).equals("t"),
                    row.get(3),
                    row.get(4).equals("t"),
                    row.get(5),
                    row.get(6));
            calls(function, roles);
            runsAs(function, roles);
            loosen(function);
        }
        for (String table : Mutants.walled(connection)) {
            addedFor(table);
        }
    }

    private void add(Kind kind, Described function, String how, String... damage) {
        mutants.add(Mutant.of(kind, Focus.function(function.signature), function.signature + ": " + how, damage));
    }

    private void calls(Described function, List<String> roles) throws SQLException {
        if (Sql.text(connection, MAY, "public", function.signature).equals("t")) {
            return;
        }
        List<String> more = new ArrayList<>(roles);
        more.remove(function.owner);
        more.add("public");
        for (String role : more) {
            if (!Sql.text(connection, MAY, role, function.signature).equals("t")) {
                add(
                        Kind.FUNCTION_GRANTED,
                        function,
                        "to " + role,
                        "grant execute on %s %s to %s".formatted(function.kind, function.signature, role));
            }
        }
    }

    private void runsAs(Described function, List<String> roles) {
        if (!function.definer) {
            add(
                    Kind.FUNCTION_LOOSENED,
                    function,
                    "runs as its owner",
                    "alter %s %s security definer".formatted(function.kind, function.signature));
            add(
                    Kind.FUNCTION_LOOSENED,
                    function,
                    "runs as the superuser",
                    "alter %s %s security definer".formatted(function.kind, function.signature),
                    "alter %s %s owner to postgres".formatted(function.kind, function.signature));
        } else if (function.path) {
            add(
                    Kind.FUNCTION_LOOSENED,
                    function,
                    "takes its caller's path",
                    "alter %s %s reset search_path".formatted(function.kind, function.signature));
        }
        for (String role : roles) {
            if (!role.equals(function.owner)) {
                add(
                        Kind.OWNER_CHANGED,
                        function,
                        role,
                        "alter %s %s owner to %s".formatted(function.kind, function.signature, role));
            }
        }
    }

    private void loosen(Described function) {
        String body = function.text.substring(
                function.text.indexOf("AS $") < 0 ? function.text.length() : function.text.indexOf("AS $"));
        if (function.definer) {
            Matcher conditions = CONDITION.matcher(body);
            String head = function.text.substring(0, function.text.length() - body.length());
            for (int number = 1; conditions.find(); number++) {
                String word = conditions.group();
                add(
                        Kind.FUNCTION_LOOSENED,
                        function,
                        "without its condition %d".formatted(number),
                        head
                                + body.substring(0, conditions.start())
                                + word
                                + (word.equals("where") ? " true or" : " true or true and")
                                + body.substring(conditions.end()));
            }
        }
        for (String answer : SCOPES.getOrDefault(function.signature, List.of())) {
            mutants.add(Mutant.of(
                    Kind.FUNCTION_LOOSENED,
                    Focus.SCOPES,
                    function.signature + ": is " + answer,
                    function.text.replaceFirst("(?s)RETURN .*", Matcher.quoteReplacement("RETURN " + answer))));
        }
        PROCEDURES.getOrDefault(function.signature, Map.of()).forEach((part, other) -> {
            if (!function.text.contains(part)) {
                throw new IllegalStateException("%s has no more: %s".formatted(function.signature, part));
            }
            add(
                    Kind.FUNCTION_LOOSENED,
                    function,
                    "with '%s' in place of '%s'".formatted(other, part),
                    function.text.replace(part, other));
        });
    }

    private void addedFor(String table) {
        String name = "measures.walls_mutant()";
        for (String owner : List.of("postgres", "prongsai_auditor")) {
            mutants.add(Mutant.of(
                    Kind.FUNCTION_ADDED,
                    Focus.function(name),
                    "%s, as %s".formatted(table, owner),
                    "create function %s returns setof text language sql stable security definer as $$ select t::text from %s t $$"
                            .formatted(name, table),
                    "alter function %s owner to %s".formatted(name, owner)));
        }
    }
}
