/** Complaints received in a year, month by month, beside the year before: what many outcomes rest on. Knows the core alone. */
package prongsai.measures.kinds.complaint;
