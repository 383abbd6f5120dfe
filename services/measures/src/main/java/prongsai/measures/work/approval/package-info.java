/**
 * Signatures: a plan, what changed in it, or its report is sent, waits for the acts of those who sign, comes back with a comment or
 * is approved. What was sent and each act stand as they were. Stands on the one way of a change.
 */
@NullMarked
package prongsai.measures.work.approval;

import org.jspecify.annotations.NullMarked;
