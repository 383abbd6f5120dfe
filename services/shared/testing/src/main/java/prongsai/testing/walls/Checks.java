package prongsai.testing.walls;

import java.util.ArrayList;
import java.util.List;

/** All ways of pushing that work within a transaction. */
final class Checks {
    private static final Check SCOPE = new ScopeCheck();
    private static final Check GRANT = new GrantCheck();
    private static final Check VIEW = new ViewCheck();
    private static final Check KEY = new KeyCheck();
    private static final Check FUNCTION = new FunctionCheck();
    private static final Check DOOR = new DoorCheck();
    private static final Check WALL = new WallCheck();

    static final List<Check> ALL = List.of(SCOPE, GRANT, VIEW, KEY, FUNCTION, DOOR, WALL);

    private Checks() {}

    /** All, but first the one that a kind of damage calls for: the answer is the same, and comes sooner. */
    static List<Check> first(Mutant.Kind kind) {
        Check first = switch (kind) {
            case POLICY_LOOSENED, CHECK_LOOSENED, POLICY_WIDENED, POLICY_ADDED, POLICY_DROPPED, WALL_LOWERED -> SCOPE;
            case RELATION_GRANTED, COLUMN_GRANTED, GRANT_OPTION, OWNER_CHANGED -> GRANT;
            case RELATION_ADDED -> VIEW;
            case KEY_LOOSENED -> KEY;
            case FUNCTION_GRANTED, FUNCTION_LOOSENED, FUNCTION_ADDED -> FUNCTION;
            case DOOR_GRANTED, DEFAULT_GRANTED, MEMBERSHIP, ATTRIBUTE, SCOPE_LEAKS -> DOOR;
        };
        List<Check> checks = new ArrayList<>(ALL);
        checks.remove(first);
        checks.addFirst(first);
        return checks;
    }
}
