/**
 * The page of a measure, and the changes of its words, units, results, outcomes and kind. Knows the core, and surveys, whose
 * card the page bears.
 */
package prongsai.measures.work.measure;
