/** What was read from a file and is not yet written: it waits here until a person has looked at it. */
@NullMarked
package prongsai.measures.transfer.staging;

import org.jspecify.annotations.NullMarked;
