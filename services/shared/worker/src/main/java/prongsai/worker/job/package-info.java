/**
 * What a worker can be asked to do with a foreign file, and what it answers: records of texts, numbers and pictures, which
 * cross between the processes as JSON. Nothing of what a library made out of a file gets over.
 */
@NullMarked
package prongsai.worker.job;

import org.jspecify.annotations.NullMarked;
