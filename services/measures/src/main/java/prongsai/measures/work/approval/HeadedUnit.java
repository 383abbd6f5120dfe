package prongsai.measures.work.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.keycloak.Caller;

/**
 * A unit of the LAO with who signs for it.
 *
 * @param head the subject of the person; null where nobody has said so
 * @param name of the person; null with {@code head}
 * @param position of the head, such as ผู้อำนวยการกองคลัง
 */
record HeadedUnit(
        UUID id,
        String unit,
        @Nullable String head,
        @Nullable String name,
        String position) {
    boolean isHeadedBy(Caller caller) {
        return caller.subject().equals(head);
    }
}
