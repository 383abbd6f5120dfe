/** PDF (ISO 32000), by PDFBox: its tables for a plan, its text for a machine to look through, its pages as pictures. */
@NullMarked
package prongsai.worker.engine.pdf;

import org.jspecify.annotations.NullMarked;
