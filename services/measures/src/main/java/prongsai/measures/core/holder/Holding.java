package prongsai.measures.core.holder;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody held an office, or acted for it.
 *
 * @param acting รักษาราชการแทน
 * @param position the person's own, whatever they act for
 * @param orderNumber of the order by which they act; may be empty for who holds the office in person
 * @param until the last day; null where it is not known yet
 */
public record Holding(
        UUID id,
        HeldOffice office,
        boolean acting,
        String name,
        String position,
        String orderNumber,
        LocalDate from,
        @Nullable LocalDate until) {
    boolean like(Holding other) {
        return office == other.office && acting == other.acting;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    Holding endedOn(LocalDate day) {
        return new Holding(id, office, acting, name, position, orderNumber, from, day);
    }
}
