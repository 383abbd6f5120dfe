/** What a person had in view when they wrote, and what to tell them where somebody else wrote meanwhile. */
@NullMarked
package prongsai.measures.core.seen;

import org.jspecify.annotations.NullMarked;
