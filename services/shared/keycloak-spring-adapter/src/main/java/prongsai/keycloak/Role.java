package prongsai.keycloak;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person may do; several may meet in one person, since small LAOs have few people. */
public enum Role {
    /** เจ้าหน้าที่: enters. */
    OFFICER,
    /** หัวหน้าส่วนราชการ: checks. */
    HEAD,
    /** ปลัด: reviews. */
    CLERK,
    /** นายก: approves. */
    EXECUTIVE,
    /** ผู้เผยแพร่: publishes. */
    PUBLISHER,
    /** ผู้ดูแลของ อปท.: manages units and accounts of its own LAO. */
    LAO_ADMIN,
    /** ผู้ติดตาม: reads its area. */
    VIEWER,
    /** ผู้ส่งออกข้อมูล: takes national data. */
    EXPORTER,
    /** ผู้ดูแลทะเบียน: keeps the register, windows, templates and OIT items. */
    STEWARD;

    /** Its name as a realm role in Keycloak. */
    public String realmRole() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of this realm role; empty for roles that are not ours, such as Keycloak's own. */
    public static Optional<Role> of(String realmRole) {
        return Stream.of(values())
                .filter(role -> role.realmRole().equals(realmRole))
                .findFirst();
    }
}
