/**
 * A spreadsheet goes back into the plan that it came from: what it changed is shown beside what stands there now, a person
 * takes what they want, and one change of the plan is made of it. A row is known by its id, what it was by its mark; so what
 * others did meanwhile is told from what the sheet did.
 */
@NullMarked
package prongsai.measures.transfer.returning;

import org.jspecify.annotations.NullMarked;
