/** Lets the tasks of steps follow their schedule, whoever changed it: the page of a plan's structure, or a spreadsheet. */
package prongsai.measures.core.schedule;
