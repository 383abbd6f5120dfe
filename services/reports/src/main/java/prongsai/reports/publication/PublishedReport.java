package prongsai.reports.publication;

import java.time.Instant;
import prongsai.reports.snapshot.Frozen;

/**
 * A report version that the public may read.
 *
 * @param fiscalYear in the Buddhist era
 */
public record PublishedReport(int fiscalYear, int version, Instant publishedAt, Frozen frozen) {}
