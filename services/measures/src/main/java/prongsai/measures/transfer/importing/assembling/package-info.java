/**
 * Makes measures of rows, over pages and repeated headings, and measures of what a person types into the form's cells. Stands
 * on rows and on words.
 */
package prongsai.measures.transfer.importing.assembling;
