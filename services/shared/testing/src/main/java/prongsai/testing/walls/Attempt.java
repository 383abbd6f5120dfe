package prongsai.testing.walls;

/**
 * One thing that a role tries within a scope; whatever comes of it is undone.
 *
 * @param before statements of the superuser, to set the scene; empty for none
 * @param sql what is tried: a query of one value where it asks, else a statement
 * @param after a query of the superuser for one text that is looked at afterwards; empty for none
 */
record Attempt(String role, TestScope scope, String before, String sql, boolean asks, String after) {
    /** A query of one value. */
    static Attempt ask(String role, TestScope scope, String sql) {
        return new Attempt(role, scope, "", sql, true, "");
    }

    static Attempt act(String role, TestScope scope, String sql) {
        return new Attempt(role, scope, "", sql, false, "");
    }

    Attempt before(String scene) {
        return new Attempt(role, scope, scene, sql, asks, after);
    }

    Attempt after(String look) {
        return new Attempt(role, scope, before, sql, asks, look);
    }
}
