/** The project's own services as child processes. */
@NullMarked
package prongsai.local.service;

import org.jspecify.annotations.NullMarked;
