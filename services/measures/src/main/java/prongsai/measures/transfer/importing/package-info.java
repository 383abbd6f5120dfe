/**
 * Fills an empty year from a report that an LAO already has, as text, HTML, DOCX, XLSX or PDF. The reading is pure, and has rooms
 * of its own: {@code reading} makes rows of a file, {@code words} knows phrases, {@code assembling} makes measures of rows, and
 * {@code report} is what comes of it. None of them knows a database or a page; those stand here.
 */
@NullMarked
package prongsai.measures.transfer.importing;

import org.jspecify.annotations.NullMarked;
