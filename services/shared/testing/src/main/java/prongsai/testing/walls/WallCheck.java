package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The two procedures by which migrations wall a table in and open it to areas: a table that is made with them today is walled. */
final class WallCheck implements Check {
    private static final String TABLE = "measures.walls_new";
    private static final String READER = "aggregation_app";
    private static final Set<String> ASKED = Set.of("directory.wall(regclass)", "directory.open_to_areas(regclass)");

    @Override
    public String name() {
        return "tables walled in later";
    }

    @Override
    public List<String> violations(World world, Focus focus) throws SQLException {
        if (!focus.all() && focus.functions().stream().noneMatch(ASKED::contains)) {
            return List.of();
        }
        Rules rules = world.rules();
        Map<String, String> summaries = new HashMap<>(rules.summaries());
        summaries.put(TABLE, READER);
        Rules with = new Rules(
                rules.reference(),
                rules.kept(),
                rules.published(),
                summaries,
                rules.audited(),
                rules.loose(),
                rules.functions(),
                rules.spared(),
                rules.begins());
        String owner = Sql.text(
                world.superuser(),
                "select pg_get_userbyid(datdba) from pg_database where datname = current_database()");
        return world.inScene(
                List.of(
                        "set local role " + owner,
                        "create table %s (lao_id uuid not null, id uuid not null, primary key (lao_id, id))"
                                .formatted(TABLE),
                        "call directory.wall('%s')".formatted(TABLE),
                        "call directory.open_to_areas('%s')".formatted(TABLE),
                        "reset role",
                        "insert into %s values %s"
                                .formatted(
                                        TABLE,
                                        WallsRows.ALL.stream()
                                                .map("('%s', gen_random_uuid())"::formatted)
                                                .collect(Collectors.joining(", ")))),
                () -> ScopeCheck.violations(
                        world.again(),
                        with,
                        world.again().relations(Focus.relation(TABLE)).getFirst()));
    }
}
