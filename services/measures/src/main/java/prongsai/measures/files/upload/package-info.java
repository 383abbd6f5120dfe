/**
 * What comes in as a file: its bytes, what it is by its content, and how much of the machine its reading may take. Names
 * of files are not asked.
 */
@NullMarked
package prongsai.measures.files.upload;

import org.jspecify.annotations.NullMarked;
