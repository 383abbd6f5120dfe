/**
 * The fields of our pages that save themselves, one at a time. Turns a field into the change that the feature which owns it has
 * anyway, and has no SQL of its own.
 */
package prongsai.measures.year.field;
