/**
 * What the tests of all services share: one PostgreSQL a run, an issuer of tokens, house rules, and contracts whose rows and
 * requests are made up from the catalog and the routes. Never a dependency of what is shipped.
 */
package prongsai.testing;
