/** Starts the plan of a year: empty, from the library, or from the year before. Stands on outlines and templates. */
package prongsai.measures.year.planning;
