/**
 * A plan as a spreadsheet, out and in again: one flat form for XLSX and CSV, described in docs/guides/plan-file.md. What is
 * written is read back as the same plan; what people change in Excel is checked cell by cell.
 */
@NullMarked
package prongsai.measures.transfer.exchange;

import org.jspecify.annotations.NullMarked;
