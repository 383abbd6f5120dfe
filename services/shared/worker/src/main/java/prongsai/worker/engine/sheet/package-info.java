/** Papers that are workbooks, new and old. */
@NullMarked
package prongsai.worker.engine.sheet;

import org.jspecify.annotations.NullMarked;
