/**
 * What the words of a schedule say within a fiscal year: {@link ScheduleWords} reads them by a grammar. {@link ScheduleScanner} makes
 * tokens of the letters, {@link ScheduleParser} makes parts of the tokens, and {@link ScheduleSums} holds the parts against each
 * other: where they disagree, or something stays without a meaning, the reading carries a doubt.
 */
@NullMarked
package prongsai.measures.transfer.importing.schedule;

import org.jspecify.annotations.NullMarked;
