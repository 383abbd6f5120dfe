/**
 * An LAO's own reports: frozen, compared with the plan as it is now, published, withdrawn. Stands on snapshot, paper and file.
 */
package prongsai.reports.version;
