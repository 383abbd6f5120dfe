/** Slows down who asks without end, where there is no login that could be told off. */
package prongsai.measures.core.throttle;
