/** What all readers need while they put a paper together. */
@NullMarked
package prongsai.worker.engine.draft;

import org.jspecify.annotations.NullMarked;
