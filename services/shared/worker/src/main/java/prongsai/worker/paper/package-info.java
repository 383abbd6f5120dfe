/**
 * What stands in a paper, whatever program wrote it: paragraphs and tables in their order, and nothing of what they mean.
 * Readers in the worker make it, it crosses between the processes as JSON, and whoever understands papers stands on it alone.
 */
@NullMarked
package prongsai.worker.paper;

import org.jspecify.annotations.NullMarked;
