/**
 * A plan as it stood when it was frozen: asked of measures with the caller's own token, cut down to what is published, and read
 * again for years. Knows no database.
 */
package prongsai.reports.snapshot;
