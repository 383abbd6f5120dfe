/**
 * Requests that nobody should send, in an order that a seed gives: for tests of what answers HTTP, with or without a
 * database behind it.
 */
package prongsai.probing.fuzzing;
