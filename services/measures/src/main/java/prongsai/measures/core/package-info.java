/**
 * What every feature stands on: the plan and its kinds, the one way of a change, parts, fields and what was seen of
 * them, pages, the summaries that others read. Knows no other wing.
 */
@NullMarked
package prongsai.measures.core;

import org.jspecify.annotations.NullMarked;
