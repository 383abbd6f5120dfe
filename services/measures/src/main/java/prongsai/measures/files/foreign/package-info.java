/**
 * Files that came from elsewhere, opened by the workers: shared out among LAOs, and never twice by itself where a file has
 * broken a worker.
 */
@NullMarked
package prongsai.measures.files.foreign;

import org.jspecify.annotations.NullMarked;
