/** Files that nobody should send, made by code, for the tests and benches of whatever opens foreign files. */
@NullMarked
package prongsai.hostile;

import org.jspecify.annotations.NullMarked;
