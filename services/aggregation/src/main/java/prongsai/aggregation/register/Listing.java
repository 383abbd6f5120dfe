package prongsai.aggregation.register;

import java.util.List;
import prongsai.aggregation.area.AreaName;

/**
 * One page of the register (ทะเบียน อปท.).
 *
 * @param provinces that the filter offers, by Thai alphabet
 * @param all LAOs that exist in the year
 * @param found those of them that the filter lets through
 * @param page of the found, from 1
 * @param lines of this page, by Thai alphabet
 */
public record Listing(
        ListingFilter filter, List<AreaName> provinces, int all, int found, int page, List<ListingLine> lines) {
    /** Lines on a page. */
    static final int SIZE = 50;

    /** How many LAOs there are in a year, and how many of them a filter lets through. */
    record Numbers(int all, int found) {
        int pages() {
            return Math.max(1, Math.ceilDiv(found, SIZE));
        }
    }

    /** @param page that is shown, from 1 */
    record Shown(Numbers numbers, int page, List<ListingLine> lines) {}

    public int pages() {
        return new Numbers(all, found).pages();
    }
}
