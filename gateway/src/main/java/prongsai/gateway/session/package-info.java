/** Where sessions live, how long and how many. Knows nothing of who logs in. */
package prongsai.gateway.session;
