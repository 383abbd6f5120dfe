package prongsai.measures.core.holder;

/**
 * Who holds an office on a day.
 *
 * @param position the person's own, whatever they act for
 * @param orderNumber of the order by which they act; may be empty for who holds the office in person
 */
public record Holder(HeldOffice office, String name, String position, Capacity capacity, String orderNumber) {
    /** In which right. */
    public enum Capacity {
        IN_PERSON,
        /** รักษาราชการแทน. */
        ACTING
    }

    static Holder of(Holding holding) {
        return new Holder(
                holding.office(),
                holding.name(),
                holding.position(),
                holding.acting() ? Capacity.ACTING : Capacity.IN_PERSON,
                holding.orderNumber());
    }

    public boolean acting() {
        return capacity == Capacity.ACTING;
    }
}
