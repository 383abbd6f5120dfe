/**
 * Reads a report that an LAO already has, as text, HTML, DOCX, XLSX or PDF, into the measures, steps and results of a plan. The
 * reading is pure: it takes bytes and gives a record, and knows of no database and no page.
 */
@NullMarked
package prongsai.measures.transfer.importing;

import org.jspecify.annotations.NullMarked;
