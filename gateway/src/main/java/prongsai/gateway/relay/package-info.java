/**
 * Brings a request to its one service and the answer back: routes, headers that pass, admission, what is said when a service is
 * down. Knows nothing of logins beside the token that it is handed.
 */
package prongsai.gateway.relay;
