/** The pages that answer "who is late?", from the nation down to one LAO. Stands on areas and statistics. */
package prongsai.aggregation.overview;
