package prongsai.measures.transfer.exchange;

import java.util.Arrays;
import prongsai.web.Problem;

/**
 * Why a value type refuses a cell, as a reason of the sheet: people read it beside the cell, and not as the answer to a
 * form.
 */
record CellRefusal(String reason, String... arguments) {
    /** Of a cell that is read as a number. */
    static CellRefusal ofNumber(Problem refused) {
        return refused.slug().equals("number-unreadable") ? new CellRefusal("number", told(refused)) : of(refused, "");
    }

    static CellRefusal of(Problem refused, String found) {
        String[] told = told(refused);
        return switch (refused.slug()) {
            case "field-missing", "title-missing", "step-text-missing" -> new CellRefusal("missing");
            case "line-too-long" -> new CellRefusal("too-long", String.valueOf(found.length()), told[0]);
            case "note-too-long" -> new CellRefusal("too-long", told);
            case "number-unreadable" -> new CellRefusal("number-not-kept", told);
            case "unknown-comparator" -> new CellRefusal("comparator", found);
            case "not-an-address" -> new CellRefusal("address");
            case "too-many-lines", "too-many-parts" -> new CellRefusal("too-many", told);
            case "span-wrong" -> new CellRefusal("span");
            case "year-of-other-era" -> new CellRefusal("date-year-out-of-range", found, told[1]);
            case "done-in-future", "done-too-early", "number-ambiguous", "number-commas", "percent-above-all" ->
                new CellRefusal(refused.slug(), told);
            default -> new CellRefusal("refused", found);
        };
    }

    private static String[] told(Problem refused) {
        return Arrays.stream(refused.args()).map(String::valueOf).toArray(String[]::new);
    }
}
