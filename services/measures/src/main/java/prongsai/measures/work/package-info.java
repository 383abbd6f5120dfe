/**
 * The days of an officer: tasks, measures, my work, the calendar, search, and what is still missing. Knows the core and the
 * kinds.
 */
@NullMarked
package prongsai.measures.work;

import org.jspecify.annotations.NullMarked;
