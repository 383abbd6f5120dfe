package prongsai.worker.paper;

/**
 * Where something stands, so that a person finds it again in the file.
 *
 * @param page from 1; 0 where the file has no pages of its own, as Word and HTML
 * @param sheet the name of the workbook's sheet; empty where there are none
 * @param number which one it is, from 1: a block among those beside it; a row in its table, in a workbook as Excel numbers it
 */
public record Place(int page, String sheet, int number) {
    /** In a file without pages and sheets. */
    public static Place of(int number) {
        return new Place(0, "", number);
    }

    /** Another thing on the same page or sheet. */
    public Place at(int other) {
        return new Place(page, sheet, other);
    }
}
