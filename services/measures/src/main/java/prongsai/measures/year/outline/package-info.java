/**
 * A plan without anything that was done in it: read from a year, written into another. Works inside a change that others begin.
 */
package prongsai.measures.year.outline;
