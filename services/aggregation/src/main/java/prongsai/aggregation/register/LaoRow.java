package prongsai.aggregation.register;

import java.util.Optional;

/**
 * One valid row of the file.
 *
 * @param row as a spreadsheet counts, the header being row 1
 * @param detail a missing {@code validTo} says nothing about the end, and leaves what is known
 * @param formerCode the code that the LAO had before this row, where the row gives it a new one
 * @param demo empty where the file has no such column
 */
record LaoRow(long row, LaoDetail detail, Optional<String> formerCode, Optional<Boolean> demo) {}
