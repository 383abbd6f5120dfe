/**
 * Help for whoever is on a page: the users' guide at the chapter of that page, and whom to ask.
 */
@NullMarked
package prongsai.gateway.help;

import org.jspecify.annotations.NullMarked;
