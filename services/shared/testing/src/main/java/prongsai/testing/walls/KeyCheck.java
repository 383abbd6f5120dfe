package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys. Foreign keys and unique indexes are asked by the database itself, past every policy: so no row of one LAO may lead to
 * another's, and no LAO may learn from a refusal what another has.
 */
final class KeyCheck implements Check {
    private static final TestScope SCOPE = TestScope.lao(WallsRows.OWN);

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public List<String> violations(World world, Focus focus) throws SQLException {
        List<Trial> leading = new ArrayList<>();
        List<Trial> taken = new ArrayList<>();
        for (Relation relation : world.relations(focus)) {
            if (relation.isTable() && relation.hasLao() && world.rules().isWalled(relation.name())) {
                for (Relation.Column column : relation.columns()) {
                    if (isId(column) && !world.rules().loose().containsKey(relation.name() + "." + column.name())) {
                        leading.add(leading(world, relation, column.name()));
                    }
                }
                taken.add(taken(world, relation));
            }
        }
        List<String> violations = new ArrayList<>(world.violations(List.of(), leading));
        if (world.enough(violations)) {
            return violations;
        }
        violations.addAll(world.violations(List.of("set local session_replication_role = replica"), taken));
        return violations;
    }

    /** An id of something else: neither the LAO's nor the row's own. */
    static boolean isId(Relation.Column column) {
        return column.type().equals("uuid")
                && !column.name().equals("lao_id")
                && !column.name().equals("id");
    }

    private static Trial leading(World world, Relation relation, String column) throws SQLException {
        String table = relation.name();
        String theirs = Sql.text(
                world.superuser(),
                "select coalesce((select %1$s::text from %2$s where lao_id = '%3$s' and %1$s is not null limit 1), '')"
                        .formatted(column, table, WallsRows.OTHER));
        return new Trial(
                "let %s.%s lead to another LAO's row".formatted(table, column),
                Attempt.act(
                        relation.owner(),
                        SCOPE,
                        "update %1$s set %2$s = %3$s where ctid = (select ctid from %1$s where %2$s is not null limit 1)"
                                .formatted(table, column, theirs.isEmpty() ? "null" : Sql.quoted(theirs))),
                "refused by a foreign key",
                outcome -> outcome.state().equals("23503"));
    }

    private static Trial taken(World world, Relation relation) throws SQLException {
        String table = relation.name();
        String columns = String.join(", ", relation.written());
        String theirs = "lao_id = '%s'".formatted(WallsRows.OTHER);
        return Trial.done(
                "have in %s what another LAO has".formatted(table),
                Attempt.act(
                                relation.owner(),
                                SCOPE,
                                "insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, %3$s)"
                                        .formatted(
                                                table,
                                                columns,
                                                Sql.quoted(world.json(relation, theirs)
                                                        .replace(
                                                                WallsRows.OTHER.toString(), WallsRows.OWN.toString()))))
                        .before("delete from %s where lao_id = '%s'".formatted(table, WallsRows.OWN)),
                Sql.text(world.superuser(), "select count(*) from %s where %s".formatted(table, theirs)));
    }
}
