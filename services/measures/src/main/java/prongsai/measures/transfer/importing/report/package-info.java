/**
 * The report as it was read: measures, steps and targets, where in the file each stood, and what a person should look at.
 * Values alone; every other room of importing makes or reads them.
 */
package prongsai.measures.transfer.importing.report;
