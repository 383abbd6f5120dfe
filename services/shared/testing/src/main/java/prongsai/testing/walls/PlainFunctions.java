package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Functions that are said to be no more than their caller. */
final class PlainFunctions {
    /** Of each function, to see as whom it reads and writes: whoever that is, it is so with all. */
    private static final int FEW = 20;

    private final World world;
    private final Digest digest;
    private final Map<Function, List<List<String>>> calls;

    /** @param calls by function: what it is called with */
    PlainFunctions(World world, Map<Function, List<List<String>>> calls) {
        this.world = world;
        this.digest = new Digest(world);
        this.calls = calls;
    }

    List<String> violations() throws SQLException {
        if (calls.isEmpty()) {
            return List.of();
        }
        List<String> violations = new ArrayList<>(whateverTheirOwnersMay());
        if (!world.enough(violations)) {
            violations.addAll(forNobody());
        }
        for (String caller : world.roles()) {
            for (TestScope scope : FunctionCheck.SCOPES) {
                if (!world.enough(violations)) {
                    violations.addAll(within(caller, scope));
                }
            }
        }
        return violations;
    }

    /** Asked by somebody who may read nothing, they say the same when their owners may read nothing either. */
    private List<String> whateverTheirOwnersMay() throws SQLException {
        List<Call> asked = new ArrayList<>();
        List<String> scene = new ArrayList<>(List.of(world.openSchemas()));
        calls.forEach((function, all) -> {
            scene.add(lend(function));
            all.stream()
                    .limit(FEW)
                    .map(values -> new Attempt(
                            World.STRANGER, FunctionCheck.SCOPE, "", function.call(values), !function.procedure(), ""))
                    .forEach(attempt -> asked.add(new Call(function, attempt)));
        });
        return world.inScene(scene, () -> {
            List<Outcome> mighty = run(asked);
            Sql.execute(
                    world.superuser(),
                    "revoke all on all tables in schema %s from %s"
                            .formatted(
                                    String.join(", ", world.schemas()),
                                    world.roles().stream()
                                            .filter(role -> !role.equals(World.STRANGER))
                                            .collect(Collectors.joining(", "))));
            return compare("whatever its owner may", asked, mighty, run(asked));
        });
    }

    private static String lend(Function function) {
        return "grant execute on %s %s to %s"
                .formatted(function.procedure() ? "procedure" : "function", function.signature(), World.STRANGER);
    }

    private record Call(Function function, Attempt attempt) {}

    private Call call(Function function, String role, TestScope scope, List<String> values, String after) {
        Attempt attempt = new Attempt(role, scope, "", function.call(values), !function.procedure(), "");
        return new Call(
                function, function.writes() ? attempt.before(Digest.begin()).after(after) : attempt);
    }

    /** Asked by somebody who may read nothing, they answer as if there was nothing, and write nothing. */
    private List<String> forNobody() throws SQLException {
        List<Call> asked = new ArrayList<>();
        List<String> scene = new ArrayList<>(digest.scene(Map.of()));
        scene.add(world.openSchemas());
        calls.forEach((function, all) -> {
            scene.add(lend(function));
            for (TestScope scope : FunctionCheck.scopes(function)) {
                all.forEach(values -> asked.add(call(function, World.STRANGER, scope, values, Digest.written())));
            }
        });
        return world.inScene(scene, () -> {
            List<Outcome> outcomes = run(asked);
            List<String> violations =
                    compare("as somebody who may read nothing", asked, outcomes, without(Map.of(), asked));
            for (int i = 0; i < asked.size(); i++) {
                Outcome outcome = outcomes.get(i);
                if (outcome.isDone()
                        && asked.get(i).function.writes()
                        && !outcome.after().equals("0")) {
                    violations.add("%s wrote %s rows for somebody who may write none"
                            .formatted(asked.get(i).attempt.sql(), outcome.after()));
                }
            }
            return violations;
        });
    }

    /** As a caller within a scope they answer as if what is outside was not there, and change none of that. */
    private List<String> within(String caller, TestScope scope) throws SQLException {
        List<Call> asked = calls.entrySet().stream()
                .filter(entry -> FunctionCheck.callers(world, entry.getKey()).contains(caller))
                .filter(entry -> FunctionCheck.scopes(entry.getKey()).contains(scope))
                .flatMap(entry -> entry.getValue().stream()
                        .map(values -> call(entry.getKey(), caller, scope, values, Digest.changed())))
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, String> seen = new TreeMap<>();
        Map<String, String> hidden = new TreeMap<>();
        for (Relation table : tables()) {
            String condition = world.rules().seen(table.name(), table.hasLao(), caller, scope);
            seen.put(table.name(), condition);
            hidden.put(table.name(), world.rules().isWalled(table.name()) ? "not (%s)".formatted(condition) : "true");
        }
        String before = digest.now(hidden);
        return world.inScene(digest.scene(hidden), () -> {
            List<Outcome> outcomes = run(asked);
            List<String> violations = compare("as a caller", asked, outcomes, without(seen, asked));
            for (int i = 0; i < asked.size(); i++) {
                String after = outcomes.get(i).after();
                if (outcomes.get(i).isDone() && !after.isEmpty() && !after.equals(before)) {
                    violations.add("%s as %s in %s changed rows outside of it"
                            .formatted(asked.get(i).attempt.sql(), caller, scope.name()));
                }
            }
            return violations;
        });
    }

    private List<Relation> tables() {
        return world.relations(Focus.EVERYTHING).stream()
                .filter(Relation::isTable)
                .collect(Collectors.toList());
    }

    /** The same calls where there are no rows but those that a condition of their table holds. */
    private List<Outcome> without(Map<String, String> kept, List<Call> asked) throws SQLException {
        Sql.execute(world.superuser(), "set local session_replication_role = replica");
        for (Relation table : tables()) {
            Sql.execute(
                    world.superuser(),
                    "delete from %s t where not (%s)"
                            .formatted(table.name(), kept.getOrDefault(table.name(), "false")));
        }
        Sql.execute(world.superuser(), "set local session_replication_role = origin");
        return run(asked);
    }

    private List<Outcome> run(List<Call> asked) throws SQLException {
        return Attempts.run(world.superuser(), asked.stream().map(Call::attempt).toList());
    }

    private static List<String> compare(String who, List<Call> asked, List<Outcome> with, List<Outcome> without) {
        List<String> violations = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!with.get(i).state().equals(without.get(i).state())
                    || !with.get(i).text().equals(without.get(i).text())) {
                Call call = asked.get(i);
                Trial.done(
                                "%s %s: %s".formatted(call.function.signature(), who, call.attempt.sql()),
                                call.attempt,
                                without.get(i).toString())
                        .violation(with.get(i))
                        .ifPresent(violations::add);
            }
        }
        return violations;
    }
}
