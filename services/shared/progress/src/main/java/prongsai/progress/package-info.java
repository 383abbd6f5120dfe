/**
 * How far a plan is: what done, on time, overdue, soon and complete mean, and how a part of a whole is told in percent. Each
 * of these rules stands here once, for measures, reports, aggregation and the pages; docs/architecture.md tells where SQL
 * has the same rule, and which test feeds both the same cases.
 */
@NullMarked
package prongsai.progress;

import org.jspecify.annotations.NullMarked;
