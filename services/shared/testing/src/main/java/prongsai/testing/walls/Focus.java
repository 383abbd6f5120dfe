package prongsai.testing.walls;

import java.util.Set;

/**
 * Which part of the walls is pushed against.
 *
 * @param relations by name
 * @param functions by signature
 * @param rest roles, schemas, defaults: what belongs to no relation and no function
 * @param first the role that tries first; empty for any
 */
record Focus(boolean all, Set<String> relations, Set<String> functions, boolean rest, String first) {
    static final Focus EVERYTHING = new Focus(true, Set.of(), Set.of(), true, "");
    static final Focus REST = new Focus(false, Set.of(), Set.of(), true, "");

    /** A table of each kind, for what all policies ask. */
    static final Focus SCOPES = new Focus(
            false,
            Set.of("measures.plan", "measures.plan_summary", "measures.evidence", "reports.report_version"),
            Set.of(),
            false,
            "");

    static Focus relation(String name) {
        return new Focus(false, Set.of(name), Set.of(), false, "");
    }

    static Focus function(String signature) {
        return new Focus(false, Set.of(), Set.of(signature), false, "");
    }

    /** The same, but a role tries first; everyone is whoever has nothing else. */
    Focus first(String role) {
        return new Focus(all, relations, functions, rest, role.equals("public") ? World.STRANGER : role);
    }

    boolean holds(Relation relation) {
        return all || relations.contains(relation.name());
    }

    boolean holds(Function function) {
        return all || functions.contains(function.signature());
    }
}
