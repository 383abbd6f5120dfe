package prongsai.aggregation.overview;

import java.util.List;

/**
 * How an LAO's office is reached today, and who holds its offices, as the LAO says; {@code directory.office_today}.
 *
 * @param telephoneLink what a telephone dials; empty where there is no number
 * @param holders the executive before the clerk
 */
public record OfficeToday(
        String telephone,
        String telephoneLink,
        String mail,
        String website,
        String address,
        String hours,
        List<Holder> holders) {
    /** Where nobody has said anything. */
    static final OfficeToday UNSAID = new OfficeToday("", "", "", "", "", "", List.of());

    /** @param acting for the office, by an order */
    public record Holder(String office, String name, String position, boolean acting) {}
}
