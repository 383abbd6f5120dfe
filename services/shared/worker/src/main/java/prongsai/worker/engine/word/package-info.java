/** Papers of Word, new and old. */
@NullMarked
package prongsai.worker.engine.word;

import org.jspecify.annotations.NullMarked;
