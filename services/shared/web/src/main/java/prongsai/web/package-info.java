/**
 * What every process that answers HTTP has: request ids, log lines, language, problem details, the clock, ports, and that what
 * comes in is text. Knows no database and no login.
 */
package prongsai.web;
