/**
 * Login and logout at Keycloak, and the tokens that come of them. Sits in the filter chain: hands the relay a token and never
 * asks a service itself.
 */
package prongsai.gateway.login;
