package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prongsai.testing.walls.Mutant.Kind;

/** Every policy loosened, widened and dropped; every table with one more; every wall lowered. */
final class PolicyMutants {
    private static final String POLICIES = """
            select polrelid::regclass::text, polname,
                   case polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
                   (select string_agg(case r when 0 then 'public' else pg_get_userbyid(r) end, ', ') from unnest(polroles) r),
                   coalesce(pg_get_expr(polqual, polrelid), ''), coalesce(pg_get_expr(polwithcheck, polrelid), '')
              from pg_policy order by 1, 2
            """;

    private static final String WALLED = """
            select c.oid::regclass::text from pg_class c where c.relrowsecurity and c.relkind in ('r', 'p') order by 1
            """;

    private static final String AND = " AND ";

    private record Policy(String table, String name, String command, String roles, String using, String check) {
        String create(String on, String command, String roles, String using) {
            return "create policy %s on %s for %s to %s using (%s)".formatted(name, on, command, roles, using);
        }
    }

    private final Connection connection;
    private final List<Mutant> mutants = new ArrayList<>();

    private PolicyMutants(Connection connection) {
        this.connection = connection;
    }

    static List<Mutant> all(Connection connection) throws SQLException {
        PolicyMutants all = new PolicyMutants(connection);
        all.make();
        return all.mutants;
    }

    private void make() throws SQLException {
        List<Policy> policies = Sql.rows(connection, POLICIES).stream()
                .map(row -> new Policy(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)))
                .toList();
        List<String> roles = Mutants.roles(connection);
        for (Policy policy : policies) {
            loosen(policy);
            widen(policy, roles);
            add(
                    Kind.POLICY_DROPPED,
                    policy.table,
                    policy.name,
                    "drop policy %s on %s".formatted(policy.name, policy.table));
        }
        for (String table : Sql.column(connection, WALLED)) {
            addTo(table, policies);
            add(Kind.WALL_LOWERED, table, "disabled", "alter table %s disable row level security".formatted(table));
            add(Kind.WALL_LOWERED, table, "not forced", "alter table %s no force row level security".formatted(table));
        }
    }

    private void add(Kind kind, String table, String how, String... damage) {
        mutants.add(Mutant.of(kind, Focus.relation(table), table + ": " + how, damage));
    }

    private void loosen(Policy policy) {
        looser(policy.using)
                .forEach((how, expression) -> add(
                        Kind.POLICY_LOOSENED,
                        policy.table,
                        policy.name + " " + how,
                        "alter policy %s on %s using (%s)".formatted(policy.name, policy.table, expression)));
        looser(policy.check)
                .forEach((how, expression) -> add(
                        Kind.CHECK_LOOSENED,
                        policy.table,
                        policy.name + " " + how,
                        "alter policy %s on %s with check (%s)".formatted(policy.name, policy.table, expression)));
    }

    /** What is true of more rows than an expression, by how it came about. */
    private static Map<String, String> looser(String expression) {
        Map<String, String> looser = new LinkedHashMap<>();
        if (expression.isEmpty() || expression.equals("true")) {
            return looser;
        }
        looser.put("of everything", "true");
        looser.put("or any LAO's scope", expression + " or (select directory.current_lao()) is not null");
        looser.put("or any area's scope", expression + " or (select directory.current_area()) is not null");
        looser.put("or the public scope", expression + " or (select directory.is_public())");
        looser.put("or any work's scope", expression + " or (select directory.current_work()) is not null");
        looser.put("or no scope at all", expression + " or coalesce(current_setting('app.lao', true), '') = ''");
        looser.put("or unknown", "(" + expression + ") is not false");
        String inner = expression.substring(1, expression.length() - 1);
        List<String> parts =
                inner.contains(AND) && !inner.contains(" OR ") ? Arrays.asList(inner.split(AND)) : List.of();
        for (int i = 0; i < parts.size(); i++) {
            List<String> rest = new ArrayList<>(parts);
            String gone = rest.remove(i);
            looser.put("but for " + gone, String.join(AND, rest));
        }
        String area = "( SELECT directory.current_area() AS current_area)";
        if (inner.contains("jurisdiction_code")) {
            looser.put(
                    "and what lies around it",
                    expression.replace(
                            "starts_with(l.jurisdiction_code, " + area + ")",
                            "starts_with(l.jurisdiction_code, left(" + area + ", 2))"));
            looser.put(
                    "and what it lies in",
                    expression.replace(
                            "starts_with(l.jurisdiction_code, " + area + ")",
                            "(starts_with(l.jurisdiction_code, %1$s) or starts_with(%1$s, l.jurisdiction_code))"
                                    .formatted(area)));
            looser.put("of any area", expression.replace(area + " = 'TH'::text", area + " is not null"));
        }
        looser.values().removeIf(expression::equals);
        return looser;
    }

    private void widen(Policy policy, List<String> roles) {
        if (!policy.roles.equals("public")) {
            for (String role : roles) {
                if (!policy.roles.equals(role)) {
                    add(
                            Kind.POLICY_WIDENED,
                            policy.table,
                            policy.name + " to " + role,
                            "alter policy %s on %s to %s, %s".formatted(policy.name, policy.table, policy.roles, role));
                }
            }
        }
        if (!policy.command.equals("all")) {
            add(
                    Kind.POLICY_WIDENED,
                    policy.table,
                    policy.name + " for all commands",
                    "drop policy %s on %s".formatted(policy.name, policy.table),
                    policy.create(policy.table, "all", policy.roles, policy.using));
        }
    }

    private void addTo(String table, List<Policy> policies) {
        for (String command : List.of("select", "update", "delete")) {
            add(
                    Kind.POLICY_ADDED,
                    table,
                    "for " + command,
                    "create policy walls_mutant on %s for %s using (true)".formatted(table, command));
        }
        add(
                Kind.POLICY_ADDED,
                table,
                "for insert",
                "create policy walls_mutant on %s for insert with check (true)".formatted(table));
        Map<String, Policy> known = new TreeMap<>();
        policies.stream()
                .filter(policy -> !policy.roles.equals("public"))
                .forEach(policy -> known.putIfAbsent(policy.name + " to " + policy.roles, policy));
        known.forEach((name, policy) -> {
            if (policies.stream().noneMatch(other -> other.table.equals(table) && other.name.equals(policy.name))) {
                String scope =
                        policy.using.contains(AND) ? policy.using.substring(1).split(AND)[0] : policy.using;
                add(
                        Kind.POLICY_ADDED,
                        table,
                        "known as " + name,
                        policy.create(table, policy.command, policy.roles, scope));
            }
        });
    }
}
