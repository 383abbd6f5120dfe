/**
 * Completion summed up by LAO, district and province, always live: as JSON, as CSV, and as a page to choose from. Stands on
 * areas alone.
 */
package prongsai.aggregation.statistics;
