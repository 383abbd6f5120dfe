/** The embedded PostgreSQL. */
@NullMarked
package prongsai.local.database;

import org.jspecify.annotations.NullMarked;
