/**
 * A year begins and changes: planning from templates or the year before, the structure of a plan, its units. May
 * know all.
 */
@NullMarked
package prongsai.measures.year;

import org.jspecify.annotations.NullMarked;
