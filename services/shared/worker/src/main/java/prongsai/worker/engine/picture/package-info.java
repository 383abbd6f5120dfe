/** Pictures, by the JDK's own readers. */
@NullMarked
package prongsai.worker.engine.picture;

import org.jspecify.annotations.NullMarked;
