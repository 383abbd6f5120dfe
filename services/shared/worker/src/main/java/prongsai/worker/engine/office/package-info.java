/** What a file of an office program is, and whether it is safe to open; its text for a machine; its cells for the form. */
@NullMarked
package prongsai.worker.engine.office;

import org.jspecify.annotations.NullMarked;
