/**
 * What the cells of any form mean, apart from their schedules: units, targets, the numbers and bullets of lists, and whether a text
 * can be trusted at all. Pure functions of a text and of what the LAO has already; what is not certain says so.
 */
@NullMarked
package prongsai.measures.transfer.importing.meaning;

import org.jspecify.annotations.NullMarked;
