package prongsai.testing.walls;

import java.util.List;

/**
 * One wall, damaged on purpose.
 *
 * @param kind of damage
 * @param name tells it from the others of its kind
 * @param damage statements of the superuser
 * @param focus where to look first
 * @param repair what undoes the damage, where it must be committed to be felt; else it is rolled back
 */
record Mutant(Kind kind, String name, List<String> damage, Focus focus, List<String> repair) {
    /** What can be done to a wall. */
    enum Kind {
        POLICY_LOOSENED("a policy lets more rows through"),
        CHECK_LOOSENED("a policy lets more be written"),
        POLICY_WIDENED("a policy is for more roles or commands"),
        POLICY_ADDED("a second policy beside the right one"),
        POLICY_DROPPED("a policy is gone"),
        WALL_LOWERED("row-level security is off, or not for the owner"),
        KEY_LOOSENED("a key is gone or has lost the LAO"),
        RELATION_GRANTED("a right to a table or a view"),
        COLUMN_GRANTED("a right to one column"),
        GRANT_OPTION("a right that may be given on"),
        OWNER_CHANGED("a table or a function is somebody else's"),
        DOOR_GRANTED("a right to a schema, the database or a setting"),
        DEFAULT_GRANTED("a right to all that will be made"),
        FUNCTION_GRANTED("a right to call a function"),
        FUNCTION_LOOSENED("a function has lost a condition, its path or its caller's rights"),
        FUNCTION_ADDED("a new function runs as somebody above the walls"),
        RELATION_ADDED("a new table or view without walls"),
        MEMBERSHIP("a role is a member of another"),
        ATTRIBUTE("a role may log in, is above the walls, or begins with settings"),
        SCOPE_LEAKS("a transaction says more of itself, or for longer");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Mutant of(Kind kind, Focus focus, String name, String... damage) {
        return new Mutant(kind, name, List.of(damage), focus, List.of());
    }

    Mutant repairedBy(String... statements) {
        return new Mutant(kind, name, damage, focus, List.of(statements));
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
