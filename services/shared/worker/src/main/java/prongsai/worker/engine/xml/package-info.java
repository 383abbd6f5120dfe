/** XML within files of office programs, read as it streams by. */
@NullMarked
package prongsai.worker.engine.xml;

import org.jspecify.annotations.NullMarked;
