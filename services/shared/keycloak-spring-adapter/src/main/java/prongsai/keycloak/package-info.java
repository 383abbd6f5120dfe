/**
 * A verified token becomes a {@link Caller}, and each handler says which {@link Right} it asks for. Knows Spring Security and
 * no database.
 */
package prongsai.keycloak;
