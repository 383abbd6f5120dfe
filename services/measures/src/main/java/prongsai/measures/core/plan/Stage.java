package prongsai.measures.core.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Role;
import prongsai.web.Problem;

/** Where a year's plan stands; each stage says which actions it takes from whom. */
public enum Stage {
    /** ร่างแผน: being drawn up. */
    DRAFT,
    /** ดำเนินการ: being carried out. */
    IN_PROGRESS;

    /** The name that JSON and the database use. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a name that is no stage */
    public static Stage of(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("stage: " + code));
    }

    /** @throws Problem 403 where this person may not do this now */
    public void require(Action action, Caller caller) {
        if (!allows(action, caller)) {
            throw new Problem(403, "not-allowed-now").with("stage", code());
        }
    }

    /** Whether this person may do this now. */
    public boolean allows(Action action, Caller caller) {
        return switch (this) {
            case DRAFT, IN_PROGRESS ->
                switch (action) {
                    case START_YEAR,
                            IMPORT,
                            EDIT_STRUCTURE,
                            EDIT_MEASURE,
                            WORK,
                            ATTACH,
                            LINK_EVIDENCE,
                            UNLINK_EVIDENCE,
                            REPLACE_EVIDENCE,
                            DESCRIBE_EVIDENCE,
                            REMOVE_EVIDENCE,
                            ANALYSE,
                            SURVEY -> mayEnter(caller);
                    case OPEN_EVIDENCE -> mayOpen(caller);
                    case CLOSE_EVIDENCE -> mayOpen(caller) || mayEnter(caller);
                    case KEEP_UNITS -> mayEnter(caller) || caller.has(Role.LAO_ADMIN);
                };
        };
    }

    /** @throws Problem 403 {@code forbidden} where this person may do this in no stage: for what has no plan yet */
    public static void requireAny(Action action, Caller caller) {
        if (!anyAllows(action, caller)) {
            throw new Problem(403, "forbidden");
        }
    }

    /** Whether this person may ever do this, whatever stage a plan is in. */
    public static boolean anyAllows(Action action, Caller caller) {
        return Arrays.stream(values()).anyMatch(stage -> stage.allows(action, caller));
    }

    /** เจ้าหน้าที่ enters; a head and the clerk may do it for them, as happens in small offices. */
    private static boolean mayEnter(Caller caller) {
        return caller.has(Role.OFFICER) || caller.has(Role.HEAD) || caller.has(Role.CLERK);
    }

    /** ผู้เผยแพร่ or ปลัด: who may let everyone read a file. */
    private static boolean mayOpen(Caller caller) {
        return caller.has(Role.PUBLISHER) || caller.has(Role.CLERK);
    }
}
