package prongsai.measures.core.plan;

import java.util.EnumSet;
import java.util.Set;
import prongsai.keycloak.Role;

/** Which roles an action is for; one of them is enough. */
final class ActionRoles {
    /** เจ้าหน้าที่ enters; a head and the clerk may do it for them, as happens in small offices. */
    private static final Set<Role> ENTER = EnumSet.of(Role.OFFICER, Role.HEAD, Role.CLERK);

    /** ผู้เผยแพร่ or ปลัด: who may let everyone read a file. */
    private static final Set<Role> OPEN = EnumSet.of(Role.PUBLISHER, Role.CLERK);

    private ActionRoles() {}

    static Set<Role> of(Action action) {
        return switch (action) {
            case START_YEAR,
                    IMPORT,
                    EDIT_STRUCTURE,
                    REWORD,
                    EDIT_MEASURE,
                    WORK,
                    ATTACH,
                    LINK_EVIDENCE,
                    UNLINK_EVIDENCE,
                    REPLACE_EVIDENCE,
                    DESCRIBE_EVIDENCE,
                    REMOVE_EVIDENCE,
                    ANALYSE,
                    SURVEY,
                    SUBMIT,
                    RECALL -> ENTER;
            case OPEN_EVIDENCE -> OPEN;
            case CLOSE_EVIDENCE -> EnumSet.of(Role.PUBLISHER, Role.CLERK, Role.OFFICER, Role.HEAD);
            case KEEP_UNITS -> EnumSet.of(Role.OFFICER, Role.HEAD, Role.CLERK, Role.LAO_ADMIN);
            case SIGN, RETURN -> EnumSet.of(Role.HEAD, Role.CLERK, Role.EXECUTIVE);
            case REOPEN -> EnumSet.of(Role.CLERK, Role.EXECUTIVE);
        };
    }
}
