/**
 * Frozen snapshots of plans, their PDF and DOCX, and what of them is public. Knows a plan by its JSON alone, as measures gives
 * it to the caller.
 */
package prongsai.reports;
