/** The demo data, loaded the way a user would: through the services' own doors. */
@NullMarked
package prongsai.local.demo;

import org.jspecify.annotations.NullMarked;
