/**
 * Opens foreign files, in a process of its own that is ended when it goes too far. Nothing but that process runs this
 * code: a service asks {@link prongsai.worker.Workers}, and a house rule holds it to that.
 */
@NullMarked
package prongsai.worker.engine;

import org.jspecify.annotations.NullMarked;
