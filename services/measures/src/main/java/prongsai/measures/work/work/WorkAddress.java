package prongsai.measures.work.work;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a year's work is in view, as it stands in the address.
 *
 * @param quarter 1 to 4; null where no quarter was chosen: then it is what is overdue or due soon
 */
public record WorkAddress(
        int fiscalYear, Whose whose, @Nullable Integer quarter) {
    public WorkAddress {
        if (quarter != null && (quarter < 1 || quarter > 4)) {
            quarter = null;
        }
    }

    public String path() {
        return "/work?fy=" + fiscalYear + filters();
    }

    /** The same filters in the year that the reader switches to. */
    String yearPath() {
        return "/work?fy={fy}" + filters();
    }

    private String filters() {
        return (whose == Whose.ALL ? "&mine=all" : "") + (quarter == null ? "" : "&quarter=" + quarter);
    }

    public WorkAddress mine() {
        return new WorkAddress(fiscalYear, Whose.MINE, quarter);
    }

    public WorkAddress all() {
        return new WorkAddress(fiscalYear, Whose.ALL, quarter);
    }

    public WorkAddress anyQuarter() {
        return new WorkAddress(fiscalYear, whose, null);
    }

    /** This quarter, or no quarter where it is in view already. */
    public WorkAddress toggled(int number) {
        return new WorkAddress(fiscalYear, whose, isQuarter(number) ? null : number);
    }

    public boolean isQuarter(int number) {
        return quarter != null && quarter == number;
    }
}
