package prongsai.reports.publication;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an LAO's office is reached today, and who holds its offices, as the LAO says; {@code directory.office_today}.
 *
 * @param telephoneLink what a telephone dials; empty where there is no number
 * @param emblem names the picture; null where there is none
 * @param holders the executive before the clerk
 */
public record OfficeToday(
        String telephone,
        String telephoneLink,
        String mail,
        String website,
        String address,
        String hours,
        @Nullable UUID emblem,
        List<Holder> holders) {
    /** Where nobody has said anything. */
    static final OfficeToday UNSAID = new OfficeToday("", "", "", "", "", "", null, List.of());

    /** @param acting for the office, by an order */
    public record Holder(String office, String name, String position, boolean acting) {}

    public boolean isSaid() {
        return !equals(UNSAID);
    }
}
