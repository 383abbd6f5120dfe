/**
 * Recognises a form instead of requiring one. {@link FormRecogniser} takes the neutral document of a paper and says which tables
 * speak of measures, which rows are their headings, what role each column or label has, and which measures stand in the rows; each
 * value with its place, and what is not certain as a doubt. Nothing is decided in silence where the signs disagree.
 */
@NullMarked
package prongsai.measures.transfer.importing.form;

import org.jspecify.annotations.NullMarked;
