/**
 * The register of LAOs: the page, and the command that takes a file in. Stands on areas, and on the statistics for the years
 * that can be chosen.
 */
package prongsai.aggregation.register;
