/**
 * Text that was copied out of a PDF: every line of a narrow column became a space, in the middle of sentences and of
 * words, and looks like the space that Thai puts between phrases. The repair decides for each space which of the two it
 * is, from the shape of the column, from Thai grammar, and from what the same document says elsewhere; it never touches
 * a letter, and says how sure it is.
 */
@NullMarked
package prongsai.thai.repair;

import org.jspecify.annotations.NullMarked;
