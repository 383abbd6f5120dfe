package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A caller with a schema of his own, whose operators and functions stand before the system's on his search path. What runs as
 * its owner must not take them: they could do anything that the owner may. So it ends as it does on the system's own path: in
 * particular it does not stumble over what it found.
 */
final class Trap {
    private static final List<String> OPERATORS = List.of("=", "<>", "<", ">");
    private static final List<String> TYPES =
            List.of("uuid", "text", "bytea", "bigint", "integer", "date", "timestamptz", "boolean");
    /** What functions of ours that change rows call. */
    private static final List<String> FUNCTIONS =
            List.of("set_config(text, text, boolean)", "current_setting(text, boolean)");
    /** Their sums go on as numbers, so that the trap is not given away by its type. */
    private static final List<String> SUMMED = List.of("bigint", "integer");

    private static final String SPRUNG = "sprung";

    private Trap() {}

    static List<String> violations(World world, Function function, List<List<String>> calls) throws SQLException {
        List<Attempt> attempts = new ArrayList<>();
        for (String caller : FunctionCheck.callers(world, function)) {
            for (List<String> values : calls.stream().limit(50).toList()) {
                // Within a scope where it does nothing it could stumble over nothing.
                for (TestScope scope : List.of(TestScope.lao(WallsRows.OWN), TestScope.JOB, TestScope.DOOR)) {
                    Attempt call = new Attempt(caller, scope, "", function.call(values), !function.procedure(), "");
                    attempts.add(call.before("set local search_path = pg_catalog"));
                    attempts.add(call.before("set local search_path = walls_trap, pg_catalog"));
                }
            }
        }
        return world.inScene(scene(), () -> {
            List<String> violations = new ArrayList<>();
            List<Outcome> outcomes = Attempts.run(world.superuser(), attempts);
            for (int i = 1; i < attempts.size(); i += 2) {
                if (outcomes.get(i).text().contains(SPRUNG)
                        || !outcomes.get(i).state().equals(outcomes.get(i - 1).state())) {
                    violations.add("%s as %s took what is its caller's"
                            .formatted(attempts.get(i).sql(), attempts.get(i).role()));
                }
            }
            return violations;
        });
    }

    private static List<String> scene() {
        List<String> scene =
                new ArrayList<>(List.of("create schema walls_trap", "grant usage on schema walls_trap to public"));
        for (String type : TYPES) {
            scene.add(spring("spring(%1$s, %1$s) returns boolean".formatted(type)));
            for (String operator : OPERATORS) {
                scene.add(
                        "create operator walls_trap.%1$s (leftarg = %2$s, rightarg = %2$s, function = walls_trap.spring)"
                                .formatted(operator, type));
            }
        }
        for (String type : SUMMED) {
            scene.add(spring("add(%1$s, %1$s) returns %1$s".formatted(type)));
            scene.add("create operator walls_trap.+ (leftarg = %1$s, rightarg = %1$s, function = walls_trap.add)"
                    .formatted(type));
        }
        FUNCTIONS.forEach(function -> scene.add(spring(function + " returns text")));
        return scene;
    }

    private static String spring(String function) {
        return "create function walls_trap.%s language plpgsql as $$ begin raise exception '%s'; end $$"
                .formatted(function, SPRUNG);
    }
}
