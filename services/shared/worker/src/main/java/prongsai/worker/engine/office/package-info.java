/** Files of office programs (ECMA-376), by POI. */
@NullMarked
package prongsai.worker.engine.office;

import org.jspecify.annotations.NullMarked;
