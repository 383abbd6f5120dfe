package prongsai.worker.job;

import org.jspecify.annotations.Nullable;

/**
 * What a file is by its content, whatever its name says.
 *
 * @param mediaType as IANA has it; null for a broken file, an Office file with macros, and what nobody could tell
 */
public record FileKind(@Nullable String mediaType) {}
