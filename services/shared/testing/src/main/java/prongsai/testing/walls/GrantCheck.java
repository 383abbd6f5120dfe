package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Rights. The schemas' doors are held open, so that each relation is asked by itself; then every role tries every command, and
 * for each column too, within an LAO's scope. It may do what the file gives it and nothing else, and give nothing on.
 */
final class GrantCheck implements Check {
    private static final TestScope SCOPE = TestScope.lao(WallsRows.OWN);

    @Override
    public String name() {
        return "rights to relations";
    }

    @Override
    public List<String> violations(World world, Focus focus) throws SQLException {
        List<String> violations = new ArrayList<>();
        for (Relation relation : world.relations(focus)) {
            if (!world.enough(violations)) {
                violations.addAll(violations(world, relation, world.roles(focus)));
            }
        }
        return violations;
    }

    private static List<String> violations(World world, Relation relation, List<String> roles) throws SQLException {
        List<Trial> trials = new ArrayList<>();
        for (String role : roles) {
            if (relation.isSequence()) {
                trials.addAll(sequence(world, relation, role));
            } else {
                trials.addAll(reading(world, relation, role));
                trials.addAll(owning(world, relation, role));
            }
            if (relation.isTable()) {
                trials.addAll(writing(world, relation, role));
            }
        }
        List<String> scene =
                new ArrayList<>(List.of("set local session_replication_role = replica", world.openSchemas()));
        if (relation.hasGenerated() || relation.isView()) {
            // What fills a column, and what a view calls, is asked by itself elsewhere.
            scene.add(world.openFunctions());
        }
        if (relation.isView()) {
            // What it reads is opened, so that the view is asked by itself.
            scene.add(open(world, other -> !other.isSequence() && !other.equals(relation)));
        }
        return world.violations(scene, trials);
    }

    /** All that can be read is opened, so that rights do not hide what the walls let through. */
    static String openRelations(World world) {
        return open(world, relation -> !relation.isSequence());
    }

    private static String open(World world, Predicate<Relation> which) {
        return "grant select on %s to %s"
                .formatted(
                        world.relations(Focus.EVERYTHING).stream()
                                .filter(which)
                                .map(Relation::name)
                                .collect(Collectors.joining(", ")),
                        world.everyone());
    }

    private static List<Trial> reading(World world, Relation relation, String role) {
        String name = relation.name();
        List<Trial> trials = new ArrayList<>();
        trials.add(trial(
                world,
                relation,
                role,
                "select",
                Attempt.ask(role, SCOPE, "select count(t.*) from %s t".formatted(name))));
        for (Relation.Column column : relation.columns()) {
            trials.add(Trial.right(
                    "read column %s of %s".formatted(column.name(), name),
                    Attempt.ask(role, SCOPE, "select count(%s) from %s".formatted(column.name(), name)),
                    world.rights().onColumn(role, name, column.name(), "select")));
        }
        if (!world.rights().onRelation(role, name, "select*")) {
            trials.add(Trial.denied(
                    "pass reading of %s on".formatted(name),
                    Attempt.ask(World.STRANGER, SCOPE, "select count(*) from %s".formatted(name))
                            .before("set local role %s; grant select on %s to %s; reset role"
                                    .formatted(role, name, World.STRANGER))));
        }
        return trials;
    }

    private static List<Trial> writing(World world, Relation relation, String role) {
        String name = relation.name();
        List<Trial> trials = new ArrayList<>();
        for (String column : relation.written()) {
            trials.add(Trial.right(
                    "update column %s of %s".formatted(column, name),
                    Attempt.act(role, SCOPE, "update %s set %s = null".formatted(name, column)),
                    world.rights().onColumn(role, name, column, "update")));
            trials.add(Trial.right(
                    "insert column %s of %s".formatted(column, name),
                    Attempt.act(role, SCOPE, "insert into %s (%s) values (null)".formatted(name, column)),
                    world.rights().onColumn(role, name, column, "insert")));
        }
        trials.add(trial(world, relation, role, "delete", Attempt.act(role, SCOPE, "delete from " + name)));
        trials.add(trial(world, relation, role, "truncate", Attempt.act(role, SCOPE, "truncate " + name)));
        trials.add(trial(
                world,
                relation,
                role,
                "trigger",
                Attempt.act(
                        role,
                        SCOPE,
                        "create trigger walls_new before update on %s for each row execute function pg_catalog.suppress_redundant_updates_trigger()"
                                .formatted(name))));
        if (!role.equals(relation.owner())) {
            // An owner could do so, and it takes long.
            trials.add(trial(world, relation, role, "maintain", Attempt.act(role, SCOPE, "reindex table " + name)));
        }
        if (!relation.key().isEmpty()) {
            trials.add(trial(world, relation, role, "references", referring(relation, role)));
        }
        return trials;
    }

    /** Whoever may let a key of a table of his own lead here learns which rows there are. */
    private static Attempt referring(Relation relation, String role) {
        List<Relation.Column> key = relation.columns().stream()
                .filter(column -> relation.key().contains(column.name()))
                .toList();
        String names = key.stream().map(Relation.Column::name).collect(Collectors.joining(", "));
        return Attempt.act(
                        role,
                        SCOPE,
                        "create table walls_new.referring (%s, foreign key (%s) references %s (%s))"
                                .formatted(
                                        key.stream()
                                                .map(column -> column.name() + " " + column.type())
                                                .collect(Collectors.joining(", ")),
                                        names,
                                        relation.name(),
                                        names))
                .before("create schema walls_new authorization " + role);
    }

    private static List<Trial> owning(World world, Relation relation, String role) {
        String kind = relation.isView() ? "view" : relation.kind().equals("m") ? "materialized view" : "table";
        return List.of(Trial.right(
                "own " + relation.name(),
                Attempt.act(role, SCOPE, "comment on %s %s is 'mine'".formatted(kind, relation.name())),
                world.rights().owns(role, Facts.path("relations", relation.name(), "owner"))));
    }

    private static List<Trial> sequence(World world, Relation relation, String role) {
        String name = relation.name();
        return List.of(
                trial(world, relation, role, "select", Attempt.ask(role, SCOPE, "select last_value from " + name)),
                trial(
                        world,
                        relation,
                        role,
                        "update",
                        Attempt.ask(role, SCOPE, "select setval('%s', 7)".formatted(name))),
                Trial.right(
                        "take from " + name,
                        Attempt.ask(role, SCOPE, "select nextval('%s')".formatted(name)),
                        world.rights().onRelation(role, name, "usage")
                                || world.rights().onRelation(role, name, "update")));
    }

    private static Trial trial(World world, Relation relation, String role, String right, Attempt attempt) {
        return Trial.right(
                right + " on " + relation.name(), attempt, world.rights().onRelation(role, relation.name(), right));
    }
}
