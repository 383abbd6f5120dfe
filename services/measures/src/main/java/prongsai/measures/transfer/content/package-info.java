/**
 * What a plan holds, without ids, and how an empty year is filled with it at once. Every way in that brings a whole plan
 * (a report, a spreadsheet) ends here.
 */
@NullMarked
package prongsai.measures.transfer.content;

import org.jspecify.annotations.NullMarked;
