/**
 * An LAO's own work: its plan, what is done, what proves it. Six wings, each of which says what it may touch; the program
 * itself stands here and nothing else.
 */
package prongsai.measures;
