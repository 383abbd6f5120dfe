/**
 * The LAO's own units: named, merged, dropped. A new name is a change of each plan that says it. Stands on structure for a
 * place in a list.
 */
package prongsai.measures.year.unit;
