/** Pages of HTML, and text with tables between tabs. */
@NullMarked
package prongsai.worker.engine.text;

import org.jspecify.annotations.NullMarked;
