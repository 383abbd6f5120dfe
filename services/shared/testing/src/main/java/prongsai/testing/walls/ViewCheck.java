package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Views. A view shows a role what its query would show to that role, and nothing to a role that may not read what is behind
 * it.
 */
final class ViewCheck implements Check {
    @Override
    public String name() {
        return "views";
    }

    @Override
    public List<String> violations(World world, Focus focus) throws SQLException {
        List<Relation> views =
                world.relations(focus).stream().filter(Relation::isView).toList();
        List<String> violations = new ArrayList<>();
        if (!views.isEmpty()) {
            violations.addAll(behindIt(world, views));
            for (Relation view : views) {
                if (!world.enough(violations)) {
                    violations.addAll(asItsQuery(world, view));
                }
            }
        }
        return violations;
    }

    private static List<String> behindIt(World world, List<Relation> views) throws SQLException {
        List<Trial> trials = new ArrayList<>();
        for (Relation view : views) {
            for (String role : world.roles()) {
                if (!role.equals(view.owner())) {
                    for (TestScope scope : List.of(TestScope.NONE, TestScope.lao(WallsRows.OWN))) {
                        trials.add(Trial.denied(
                                "read what is behind " + view.name(),
                                Attempt.ask(role, scope, "select count(*) from " + view.name())));
                    }
                }
            }
        }
        return world.violations(
                List.of(
                        world.openSchemas(),
                        "revoke all on all tables in schema %s from public, %s"
                                .formatted(
                                        String.join(", ", world.schemas()),
                                        world.roles().stream()
                                                .filter(role -> views.stream()
                                                        .noneMatch(view ->
                                                                view.owner().equals(role)))
                                                .collect(Collectors.joining(", "))),
                        "grant select on %s to %s"
                                .formatted(
                                        views.stream().map(Relation::name).collect(Collectors.joining(", ")),
                                        world.everyone())),
                trials);
    }

    private static List<String> asItsQuery(World world, Relation view) throws SQLException {
        String query = Sql.text(world.superuser(), "select pg_get_viewdef(?::regclass)", view.name())
                .replace(";", "");
        List<Attempt> shown = new ArrayList<>();
        List<Attempt> queried = new ArrayList<>();
        for (String role : world.roles()) {
            for (TestScope scope : ScopeCheck.SCOPES) {
                shown.add(Attempt.ask(role, scope, Function.asText("select * from " + view.name())));
                queried.add(Attempt.ask(role, scope, Function.asText(query)));
            }
        }
        return world.inScene(List.of(world.openSchemas(), GrantCheck.openRelations(world)), () -> {
            List<Outcome> expected = Attempts.run(world.superuser(), queried);
            List<Outcome> found = Attempts.run(world.superuser(), shown);
            List<String> violations = new ArrayList<>();
            for (int i = 0; i < shown.size(); i++) {
                asItsQuery("read view " + view.name(), shown.get(i), expected.get(i))
                        .violation(found.get(i))
                        .ifPresent(violations::add);
            }
            return violations;
        });
    }

    /** Whom the query is refused, since it calls what they may not, the view is refused too. */
    private static Trial asItsQuery(String what, Attempt shown, Outcome query) {
        return query.isDenied() ? Trial.denied(what, shown) : Trial.done(what, shown, query.text());
    }
}
