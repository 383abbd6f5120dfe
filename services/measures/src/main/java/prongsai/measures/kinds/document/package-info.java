/** Papers that a measure rests on, and the monthly reports on its orders. Knows the core alone. */
package prongsai.measures.kinds.document;
