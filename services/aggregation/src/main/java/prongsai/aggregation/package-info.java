/**
 * The view from above. Reads the published summaries of the other services and nothing else of theirs; writes the register of
 * LAOs, which nobody else does.
 */
package prongsai.aggregation;
