/**
 * The front door: it alone knows browsers, sessions and secrets, and hands on a token and nothing else of the person. Has no
 * database.
 */
package prongsai.gateway;
