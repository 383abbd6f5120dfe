/**
 * What anyone reads without a login. Its transactions see published versions and nothing else; it knows no version that is not.
 */
package prongsai.reports.publication;
