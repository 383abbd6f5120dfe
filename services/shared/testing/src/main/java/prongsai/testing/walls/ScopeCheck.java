package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Rows. Every role is given every right to a table, so that the row-level walls stand alone; then, within each scope, it
 * reads exactly the rows that the rules open to it, and locks, changes, moves, deletes and inserts its LAO's own and no others.
 * Triggers and foreign keys are off meanwhile, so that they refuse nothing for the walls; {@link KeyCheck} asks them.
 */
final class ScopeCheck implements Check {
    static final List<TestScope> SCOPES = List.of(
            TestScope.NONE,
            TestScope.lao(WallsRows.OWN),
            TestScope.lao(WallsRows.OTHER),
            TestScope.lao(WallsRows.ALL.getLast()),
            TestScope.area("4807"),
            TestScope.area("4805"),
            TestScope.area("48"),
            TestScope.area("49"),
            TestScope.area("4899"),
            TestScope.area("TH"),
            TestScope.PUBLIC,
            TestScope.STEWARD,
            TestScope.NATION,
            TestScope.JOB,
            TestScope.DOOR);

    /** Where things are touched as well; the areas that are left out differ in what is read. */
    private static final List<TestScope> TOUCHED = List.of(
            TestScope.NONE,
            TestScope.lao(WallsRows.OWN),
            TestScope.lao(WallsRows.OTHER),
            TestScope.area("4807"),
            TestScope.area("TH"),
            TestScope.PUBLIC,
            TestScope.STEWARD,
            TestScope.NATION,
            TestScope.JOB,
            TestScope.DOOR);

    @Override
    public String name() {
        return "rows within a scope";
    }

    @Override
    public List<String> violations(World world, Focus focus) throws SQLException {
        List<String> violations = new ArrayList<>();
        for (Relation relation : world.relations(focus)) {
            if (!relation.isView() && !relation.isSequence() && !world.enough(violations)) {
                violations.addAll(violations(world, world.rules(), relation));
            }
        }
        return violations;
    }

    static List<String> violations(World world, Rules rules, Relation relation) throws SQLException {
        List<Trial> trials = new ArrayList<>();
        for (TestScope scope : SCOPES) {
            for (String role : world.roles()) {
                trials.add(read(world, rules, relation, role, scope));
            }
        }
        if (relation.isTable() && relation.hasLao() && rules.isWalled(relation.name())) {
            for (TestScope scope : TOUCHED) {
                for (String role : world.roles()) {
                    trials.addAll(touch(world, relation, role, scope));
                }
            }
        }
        Rules.Within kept = rules.kept().get(relation.name());
        if (kept != null) {
            for (TestScope scope : TOUCHED) {
                for (String role : world.roles()) {
                    trials.addAll(keep(world, relation, role, scope, kept.holds(role, scope)));
                }
            }
        }
        return world.violations(
                List.of(
                        "set local session_replication_role = replica",
                        world.openSchemas(),
                        relation.hasGenerated() ? world.openFunctions() : "",
                        "grant all on %s to %s".formatted(relation.name(), world.everyone())),
                trials);
    }

    private static Trial read(World world, Rules rules, Relation relation, String role, TestScope scope)
            throws SQLException {
        return Trial.done(
                "read " + relation.name(),
                Attempt.ask(
                        role,
                        scope,
                        "select coalesce(string_agg(k, E'\\n' order by k), '') from (select %s as k from %s t) x"
                                .formatted(relation.identity(), relation.name())),
                world.rows(relation, rules.seen(relation.name(), relation.hasLao(), role, scope)));
    }

    /** What everyone may read and only its keeper may write. */
    private static List<Trial> keep(World world, Relation relation, String role, TestScope scope, boolean may)
            throws SQLException {
        String table = relation.name();
        String written =
                may ? String.valueOf(world.rows(relation, "true").lines().count()) : "0";
        String column = relation.key().getFirst();
        List<Trial> trials = new ArrayList<>();
        Stream.of(
                        "update %1$s set %2$s = %2$s".formatted(table, column),
                        "delete from %s".formatted(table),
                        "delete from %s where %s is not null".formatted(table, column))
                .forEach(sql -> trials.add(Trial.done(sql, Attempt.act(role, scope, sql), written)));
        String one = "t.ctid = (select ctid from %s order by 1 limit 1)".formatted(table);
        Attempt insert = Attempt.act(
                        role,
                        scope,
                        "insert into %1$s select * from jsonb_populate_recordset(null::%1$s, %2$s)"
                                .formatted(table, Sql.quoted(world.json(relation, one))))
                .before("delete from %s t where %s".formatted(table, one));
        String what = "insert a row into " + table;
        trials.add(may ? Trial.done(what, insert, "1") : Trial.refused(what, insert));
        return trials;
    }

    private static List<Trial> touch(World world, Relation relation, String role, TestScope scope) throws SQLException {
        String table = relation.name();
        String lao = scope.lao().isEmpty() ? WallsRows.OWN.toString() : scope.lao();
        String own =
                String.valueOf(world.rows(relation, scope.lao().isEmpty() ? "false" : "lao_id = '%s'".formatted(lao))
                        .lines()
                        .count());
        List<Trial> trials = new ArrayList<>();
        for (String strength : List.of("update", "key share")) {
            trials.add(Trial.done(
                    "lock for %s in %s".formatted(strength, table),
                    Attempt.ask(
                            role, scope, "select count(*) from (select 1 from %s for %s) x".formatted(table, strength)),
                    own));
        }
        // Blind first: what reads nothing is under no policy for reading.
        Stream.of(
                        "update %s set lao_id = '%s'".formatted(table, lao),
                        "update %s set lao_id = lao_id".formatted(table),
                        "delete from %s".formatted(table),
                        "delete from %s where lao_id is not null".formatted(table))
                .forEach(sql -> trials.add(Trial.done(sql, Attempt.act(role, scope, sql), own)));
        for (UUID target : WallsRows.ALL.subList(0, 2)) {
            boolean theirs = scope.lao().equals(target.toString());
            if (!scope.lao().isEmpty() && !theirs) {
                trials.add(Trial.refused(
                        "move own rows of %s to LAO %s".formatted(table, target),
                        Attempt.act(role, scope, "update %s set lao_id = '%s'".formatted(table, target))));
            }
            String columns = String.join(", ", relation.written());
            Attempt insert = Attempt.act(
                            role,
                            scope,
                            "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, %3$s)"
                                    .formatted(table, columns, Sql.quoted(world.row(relation, target))))
                    .before("delete from %s where lao_id = '%s'".formatted(table, target));
            String what = "insert a row of LAO %s into %s".formatted(target, table);
            trials.add(theirs ? Trial.done(what, insert, "1") : Trial.refused(what, insert));
        }
        return trials;
    }
}
