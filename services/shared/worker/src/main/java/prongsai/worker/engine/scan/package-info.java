/** Pictures of pages: made straight, taken apart into ruled lines and words, and read by a program of the machine's own. */
@NullMarked
package prongsai.worker.engine.scan;

import org.jspecify.annotations.NullMarked;
