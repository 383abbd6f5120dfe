/**
 * The LAO's plans over several years, which measures of any year carry out: a change of one is a change of each year that shows
 * it. Knows the core alone.
 */
package prongsai.measures.kinds.multiyear;
