/** Watches each night whether the summaries still say what a recount says. Asks the database alone. */
package prongsai.measures.core.summary;
