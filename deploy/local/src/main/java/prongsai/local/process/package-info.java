/** Child processes: begun, watched, and ended with all they left. */
@NullMarked
package prongsai.local.process;

import org.jspecify.annotations.NullMarked;
