package prongsai.testing.walls;

import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may do what, as {@code walls.yaml} has it: directly, as everyone, or through a role that is inherited. */
final class Rights {
    private final SortedMap<String, String> facts;

    Rights(SortedMap<String, String> facts) {
        this.facts = facts;
    }

    /** Whether one of a role's rights to a relation is for all of its columns. */
    boolean onRelation(String role, String relation, String right) {
        return owns(role, Facts.path("relations", relation, "owner"))
                || has(role, Facts.path("relations", relation, "grants"), right);
    }

    boolean onColumn(String role, String relation, String column, String right) {
        return onRelation(role, relation, right)
                || has(role, Facts.path("relations", relation, "columns", column), right);
    }

    boolean onSchema(String role, String schema, String right) {
        return owns(role, Facts.path("schemas", schema, "owner"))
                || has(role, Facts.path("schemas", schema, "grants"), right);
    }

    boolean onDatabase(String role, String right) {
        return owns(role, Facts.path("database", "owner")) || has(role, Facts.path("database", "grants"), right);
    }

    boolean onFunction(String role, String signature) {
        return owns(role, Facts.path("functions", signature, "owner"))
                || has(role, Facts.path("functions", signature, "grants"), "execute");
    }

    boolean onParameter(String role, String parameter) {
        return has(role, Facts.path("parameters", parameter), "set");
    }

    boolean mayLogIn(String role) {
        return facts.getOrDefault(Facts.path("roles", role), "").contains("may log in");
    }

    /** Whether a role may act as another. */
    boolean maySet(String role, String other) {
        return role.equals(other)
                || facts.getOrDefault(Facts.path("members", role + " of " + other), "")
                        .contains("set");
    }

    boolean owns(String role, String path) {
        String owner = facts.getOrDefault(path, "");
        // The database's owner is by definition what this role of the server stands for.
        return role.equals(owner)
                || (owner.equals("pg_database_owner") && role.equals(facts.get(Facts.path("database", "owner"))));
    }

    private boolean has(String role, String path, String right) {
        return inherited(role).stream()
                .flatMap(who -> Arrays.stream(
                        facts.getOrDefault(Facts.path(path, who), "").split(", ")))
                .anyMatch(given -> given.equals(right) || given.equals(right + "*"));
    }

    private Set<String> inherited(String role) {
        Set<String> all = new TreeSet<>(Set.of(role, "public"));
        String start = Facts.path("members", role + " of ");
        all.addAll(facts.entrySet().stream()
                .filter(fact ->
                        fact.getKey().startsWith(start) && fact.getValue().contains("inherit"))
                .map(fact -> fact.getKey().substring(start.length()))
                .collect(Collectors.toSet()));
        return all;
    }
}
