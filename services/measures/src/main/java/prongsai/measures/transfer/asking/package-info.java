/** Asks a person what the columns of a file are, where nobody else can tell, and shows at once what comes of the answer. */
@NullMarked
package prongsai.measures.transfer.asking;

import org.jspecify.annotations.NullMarked;
