package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Functions. Each is called by every role, within each scope, with what stands in the rows of two LAOs.
 *
 * <ul>
 *   <li>Only who was given a function can call it.
 *   <li>A function of which the rules say what it gives at worst gives just that, and changes just that.
 *   <li>Any other is no more than its caller: to somebody who may read nothing it says the same whether there are rows or not,
 *       and within a scope the same whether there are rows outside of it or not; it changes none of those; and what its owner
 *       may do is all the same to it.
 *   <li>Within its caller's transaction the scope is the same afterwards.
 *   <li>One that runs as its owner cannot be made to run somebody's operators in place of the system's.
 * </ul>
 */
final class FunctionCheck implements Check {
    static final List<TestScope> SCOPES = List.of(
            TestScope.NONE,
            TestScope.lao(WallsRows.OWN),
            TestScope.lao(WallsRows.OTHER),
            TestScope.area("4807"),
            TestScope.area("TH"),
            TestScope.PUBLIC,
            TestScope.NATION,
            TestScope.JOB,
            TestScope.DOOR);

    /** For what may write: there each call costs a look at all rows. */
    private static final List<TestScope> FEW_SCOPES =
            List.of(TestScope.NONE, TestScope.lao(WallsRows.OWN), TestScope.PUBLIC, TestScope.JOB);

    static final TestScope SCOPE = TestScope.lao(WallsRows.OWN);

    @Override
    public String name() {
        return "functions";
    }

    @Override
    public List<String> violations(World world, Focus focus) throws SQLException {
        List<Function> functions = world.functions(focus);
        if (functions.isEmpty()) {
            return List.of();
        }
        List<String> violations = new ArrayList<>(rights(world, functions));
        List<Function> called =
                functions.stream().filter(function -> !function.trigger()).toList();
        violations.addAll(world.violations(List.of(world.openSchemas()), scopeKept(world, called)));
        if (world.enough(violations)) {
            return violations;
        }
        Map<Function, List<List<String>>> plain = new LinkedHashMap<>();
        for (Function function : called) {
            Rules.FunctionRule rule = world.rules().functions().get(function.signature());
            List<List<String>> calls = new Arguments(world).of(function, rule);
            if (rule == null) {
                plain.put(function, calls);
            } else {
                violations.addAll(new GivingFunction(world, function, calls, rule).violations());
            }
            if (function.definer()) {
                violations.addAll(Trap.violations(world, function, calls));
            }
            if (world.enough(violations)) {
                return violations;
            }
        }
        violations.addAll(new PlainFunctions(world, plain).violations());
        return violations;
    }

    private static List<String> rights(World world, List<Function> functions) throws SQLException {
        List<Trial> trials = new ArrayList<>();
        for (Function function : functions) {
            String call = function.call(
                    function.arguments().stream().map(Arguments::any).toList());
            for (String role : world.roles()) {
                boolean may = world.rights().onFunction(role, function.signature());
                trials.add(new Trial(
                        "call " + function.signature(),
                        new Attempt(role, SCOPE, "", call, !function.procedure(), ""),
                        may ? "its right" : "denied",
                        outcome -> may != deniedCall(function, outcome)));
                trials.add(Trial.right(
                        "own " + function.signature(),
                        Attempt.act(
                                role,
                                SCOPE,
                                "comment on %s %s is 'mine'"
                                        .formatted(
                                                function.procedure() ? "procedure" : "function", function.signature())),
                        world.rights().owns(role, Facts.path("functions", function.signature(), "owner"))));
            }
        }
        return world.violations(List.of(world.openSchemas()), trials);
    }

    private static List<Trial> scopeKept(World world, List<Function> functions) {
        List<Trial> trials = new ArrayList<>();
        for (Function function : functions) {
            String call = function.call(
                    function.arguments().stream().map(Arguments::any).toList());
            for (String caller : callers(world, function)) {
                trials.add(new Trial(
                        "be left in scope by " + function.signature(),
                        new Attempt(caller, SCOPE, "", call, !function.procedure(), "")
                                .after("select concat_ws('|', current_setting('app.lao'), current_setting('app.area'),"
                                        + " current_setting('app.public'), current_setting('app.work'))"),
                        SCOPE.settings(),
                        outcome -> !outcome.isDone() || outcome.after().equals(SCOPE.settings())));
            }
        }
        return trials;
    }

    /** Denied was the call itself, and not something that it did, such as a call of another. */
    private static boolean deniedCall(Function function, Outcome outcome) {
        return outcome.isDenied()
                && outcome.text()
                        .equals("permission denied for %s %s"
                                .formatted(function.procedure() ? "procedure" : "function", function.bareName()));
    }

    static List<TestScope> scopes(Function function) {
        return function.writes() ? FEW_SCOPES : SCOPES;
    }

    /** The services: roles that were given a function, but for its owner. */
    static List<String> callers(World world, Function function) {
        return world.roles().stream()
                .filter(role -> world.rights().onFunction(role, function.signature()))
                .filter(role -> !role.equals(function.owner()) && !role.equals(World.STRANGER))
                .collect(Collectors.toList());
    }
}
