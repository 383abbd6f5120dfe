/**
 * What every request and answer is held to, whoever sends it: sizes, origins, headers, and whose word on a client's address
 * counts. Knows sessions by their cookie alone.
 */
package prongsai.gateway.guard;
