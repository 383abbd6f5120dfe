/**
 * What was read of a report, beside what the report says, to be confirmed cell by cell before anything is written. It is
 * staged, so that a reload, a new login or a colleague goes on with it.
 */
@NullMarked
package prongsai.measures.transfer.review;

import org.jspecify.annotations.NullMarked;
