package prongsai.measures.work.approval;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import prongsai.keycloak.Role;

/** As what somebody signs, in the order in which their acts come. */
enum Signer {
    /** หัวหน้าส่วนราชการ, for the measures of the unit. */
    HEAD(Role.HEAD),
    /** ปลัด. */
    CLERK(Role.CLERK),
    /** นายก. */
    EXECUTIVE(Role.EXECUTIVE);

    private final Role role;

    Signer(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    /** The name that JSON and the database use. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
