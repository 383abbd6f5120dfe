/** What an office has said of the columns of its files, so that nobody is asked the same again. */
@NullMarked
package prongsai.measures.transfer.importing.shape;

import org.jspecify.annotations.NullMarked;
