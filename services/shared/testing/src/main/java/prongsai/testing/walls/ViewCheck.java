package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Views. A view shows a role what its query would show to that role, and nothing to a role that may not read any one thing
 * that is behind it.
 */
final class ViewCheck implements Check {
    private static final TestScope SCOPE = TestScope.lao(WallsRows.OWN);

    /** Each view with each table or view that its query names. */
    private static final String BEHIND = """
            select distinct c.oid::regclass::text, d.refobjid::regclass::text
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_rewrite r on r.ev_class = c.oid
              join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                              and d.refclassid = 'pg_class'::regclass and d.refobjid <> c.oid
             where c.relkind = 'v' and %s
             order by 1, 2
            """.formatted(Catalog.OUR_SCHEMAS);

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

    /**
     * Each thing behind a view is closed by itself while all others are open: where there is a view between the two, that one
     * would ask for its own and hide that this one does not.
     */
    private static List<String> behindIt(World world, List<Relation> views) throws SQLException {
        List<Trial> trials = new ArrayList<>();
        for (List<String> row : Sql.rows(world.superuser(), BEHIND)) {
            for (Relation view : views) {
                if (view.name().equals(row.getFirst())) {
                    trials.addAll(closed(world, view, row.getLast()));
                }
            }
        }
        return world.violations(
                List.of(world.openSchemas(), world.openFunctions(), GrantCheck.openRelations(world)), trials);
    }

    private static List<Trial> closed(World world, Relation view, String behind) {
        List<String> others = world.roles().stream()
                .filter(role -> !role.equals(view.owner()))
                .toList();
        return others.stream()
                .map(role -> Trial.denied(
                        "read %s, which is behind %s".formatted(behind, view.name()),
                        // All columns of it, since what no column asks for is not looked at.
                        Attempt.ask(role, SCOPE, "select count(v.*) from %s v".formatted(view.name()))
                                .before("revoke all on %s from public, %s"
                                        .formatted(behind, String.join(", ", others)))))
                .toList();
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
