/** What an office has said of the columns of its files, and what holds for every office, so that nobody is asked the same again. */
@NullMarked
package prongsai.measures.transfer.importing.shape;

import org.jspecify.annotations.NullMarked;
