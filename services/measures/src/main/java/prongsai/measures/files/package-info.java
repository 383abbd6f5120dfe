/**
 * Evidence and how it comes in, is opened by workers, shown and made public. Knows the core alone.
 */
@NullMarked
package prongsai.measures.files;

import org.jspecify.annotations.NullMarked;
