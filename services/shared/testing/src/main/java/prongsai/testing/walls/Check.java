package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.List;

/** One way of pushing against the walls. It asks the database by doing, and never the catalog for what a wall says of itself. */
interface Check {
    /** In a few words: what is tried. */
    String name();

    /** What came otherwise than it must, one line each; empty where the walls hold. */
    List<String> violations(World world, Focus focus) throws SQLException;
}
