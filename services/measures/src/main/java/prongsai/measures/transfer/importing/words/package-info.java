/**
 * The phrases of the form, each by itself, and what they mean: quarters, frequencies, targets, units, numbers of items. Knows
 * neither rows nor files.
 */
package prongsai.measures.transfer.importing.words;
