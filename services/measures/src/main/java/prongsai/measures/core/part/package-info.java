/**
 * The frame for lists that hang on a measure: how a part is named, read, changed and kept. Knows plans and their changes, and
 * no list in particular.
 */
package prongsai.measures.core.part;
