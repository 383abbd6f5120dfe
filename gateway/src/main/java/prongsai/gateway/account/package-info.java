/** The person's own page. Knows who is logged in and asks no service. */
package prongsai.gateway.account;
