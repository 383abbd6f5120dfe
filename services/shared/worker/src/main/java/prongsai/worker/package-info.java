/**
 * Foreign files are opened in processes of their own, few at a time, each with limits of time, memory and output at which
 * the process is ended (docs/decisions/0027-foreign-files-in-processes.md). A service asks {@link prongsai.worker.Workers}.
 */
@NullMarked
package prongsai.worker;

import org.jspecify.annotations.NullMarked;
