/**
 * Fills an empty year from a report that an LAO already has, as text, HTML, PDF, or a file of Word or Excel, new or old. The
 * worker makes one neutral document of it ({@code prongsai.worker.paper}); what follows is pure, and has rooms of its own:
 * {@code reading} makes rows of the document, {@code words} knows phrases, {@code assembling} makes measures of rows, and
 * {@code report} is what comes of it. None of them knows a database or a page; those stand here.
 */
@NullMarked
package prongsai.measures.transfer.importing;

import org.jspecify.annotations.NullMarked;
