/** Where a steward of the nation sees what offices say of the columns of their files, and makes an answer hold for all of them. */
@NullMarked
package prongsai.measures.transfer.national;

import org.jspecify.annotations.NullMarked;
