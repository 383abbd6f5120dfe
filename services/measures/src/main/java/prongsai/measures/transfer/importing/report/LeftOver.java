package prongsai.measures.transfer.importing.report;

/**
 * What stands in the file and has no place in a plan.
 *
 * @param what the message that says what it is, behind {@code import.left.}
 * @param heading of its column, or its label; empty where it has none
 * @param page from 1; 0 where the file has no pages
 * @param sheet of a workbook; empty where there are none
 * @param row of its table, or of the sheet as Excel numbers it
 */
public record LeftOver(String what, String heading, String text, int page, String sheet, int row) {}
