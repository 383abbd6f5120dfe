package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A function of which the rules say what it gives at worst: that query, asked past all walls, is what it must equal. */
final class GivingFunction {
    private final World world;
    private final Function function;
    private final List<List<String>> calls;
    private final Rules.FunctionRule rule;

    GivingFunction(World world, Function function, List<List<String>> calls, Rules.FunctionRule rule) {
        this.world = world;
        this.function = function;
        this.calls = calls;
        this.rule = rule;
    }

    List<String> violations() throws SQLException {
        return function.writes() ? oneByOne() : together();
    }

    /** All calls in one query of each scope. */
    private List<String> together() throws SQLException {
        List<Attempt> attempts = new ArrayList<>();
        List<Attempt> expected = new ArrayList<>();
        for (String caller : FunctionCheck.callers(world, function)) {
            for (TestScope scope : FunctionCheck.SCOPES) {
                attempts.add(Attempt.ask(
                        caller, scope, forEach("select * from %s(%s)".formatted(function.name(), names()))));
                expected.add(Attempt.ask(superuser(), scope, forEach(filled(List.of(names().split(", "))))));
            }
        }
        List<Outcome> outcomes = Attempts.run(world.superuser(), attempts);
        List<Outcome> given = given(expected);
        List<String> violations = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            Trial.done(
                            "all that %s gives".formatted(function.signature()),
                            attempts.get(i),
                            given.get(i).text())
                    .violation(outcomes.get(i))
                    .ifPresent(violations::add);
        }
        return violations;
    }

    /** The calls' number and each row that comes of it, for all calls. */
    private String forEach(String query) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(i)));
            row.addAll(calls.get(i));
            values.add("(" + String.join(", ", row) + ")");
        }
        return "select coalesce(string_agg(v.n || ' ' || x::text, E'\\n' order by v.n, x::text), '') from (values %s) v (n%s), lateral (%s) x"
                .formatted(String.join(", ", values), names().isEmpty() ? "" : ", " + names().replace("v.", ""), query);
    }

    /** The arguments, as columns of the calls. */
    private String names() {
        return IntStream.rangeClosed(1, function.arguments().size())
                .mapToObj(i -> "v.a" + i)
                .collect(Collectors.joining(", "));
    }

    private List<String> oneByOne() throws SQLException {
        Map<String, String> left = new TreeMap<>();
        rule.changes().forEach((table, condition) -> left.put(table, "not (%s)".formatted(condition)));
        Digest digest = new Digest(world);
        String before = digest.now(left);
        List<Attempt> attempts = new ArrayList<>();
        List<Attempt> expected = new ArrayList<>();
        for (String caller : FunctionCheck.callers(world, function)) {
            for (TestScope scope : FunctionCheck.scopes(function)) {
                for (List<String> values : calls) {
                    attempts.add(Attempt.ask(caller, scope, function.call(values))
                            .before(Digest.begin())
                            .after(Digest.changed()));
                    expected.add(Attempt.ask(superuser(), scope, Function.asText(filled(values))));
                }
            }
        }
        List<Outcome> outcomes = world.inScene(digest.scene(left), () -> Attempts.run(world.superuser(), attempts));
        List<Outcome> given = given(expected);
        List<String> violations = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            Trial.done(attempts.get(i).sql(), attempts.get(i), given.get(i).text())
                    .violation(outcomes.get(i))
                    .ifPresent(violations::add);
            String after = outcomes.get(i).after();
            if (!after.isEmpty() && !after.equals(before)) {
                violations.add("%s as %s in %s changed more than it may"
                        .formatted(
                                attempts.get(i).sql(),
                                attempts.get(i).role(),
                                attempts.get(i).scope().name()));
            }
        }
        return violations;
    }

    /** What the rule's query gives; it must be one that can be asked. */
    private List<Outcome> given(List<Attempt> expected) throws SQLException {
        List<Outcome> given = Attempts.run(world.superuser(), expected);
        for (Outcome outcome : given) {
            if (!outcome.isDone()) {
                throw new IllegalStateException("%s: %s".formatted(rule.gives(), outcome));
            }
        }
        return given;
    }

    /** What the query gives, whatever it is asked: were it always the same, equality with it would mean nothing. */
    Set<String> answers() throws SQLException {
        List<Attempt> asked = new ArrayList<>();
        for (TestScope scope : FunctionCheck.SCOPES) {
            for (List<String> values : calls) {
                asked.add(Attempt.ask(superuser(), scope, Function.asText(filled(values))));
            }
        }
        return given(asked).stream().map(Outcome::text).collect(Collectors.toCollection(TreeSet::new));
    }

    private String superuser() throws SQLException {
        return Sql.text(world.superuser(), "select current_user");
    }

    private String filled(List<String> values) {
        String query = rule.gives();
        for (int i = values.size(); i > 0; i--) {
            query = query.replace("$" + i, "(" + values.get(i - 1) + ")");
        }
        return query;
    }
}
