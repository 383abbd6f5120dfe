/**
 * A plan in and out: reports and sheets that are read, looked through and written. Knows the core, kinds and files.
 */
@NullMarked
package prongsai.measures.transfer;

import org.jspecify.annotations.NullMarked;
