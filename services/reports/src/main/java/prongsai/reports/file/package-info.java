/** A report as something to take away: the paper's forms, and the snapshot itself. Stands on paper and snapshot. */
package prongsai.reports.file;
