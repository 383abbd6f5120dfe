/** The whole of Prongsai on one machine, for a newcomer and for the browser test: {@code ./start}. */
@NullMarked
package prongsai.local;

import org.jspecify.annotations.NullMarked;
