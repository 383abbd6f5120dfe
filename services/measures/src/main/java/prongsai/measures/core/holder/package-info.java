/**
 * Who holds an LAO's offices on a day, in person or acting for another: who signs, and whose name a paper bears. The one place of
 * the rule; {@code year.office} lets people say it.
 */
@NullMarked
package prongsai.measures.core.holder;

import org.jspecify.annotations.NullMarked;
