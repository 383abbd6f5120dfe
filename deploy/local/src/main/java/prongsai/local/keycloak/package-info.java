/** A real Keycloak with the project's realm and the demo accounts. */
@NullMarked
package prongsai.local.keycloak;

import org.jspecify.annotations.NullMarked;
