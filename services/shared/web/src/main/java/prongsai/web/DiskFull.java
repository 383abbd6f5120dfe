package prongsai.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** There is no room left where a file was to be written. Java has no type of its own for this: only the system's words say so. */
public final class DiskFull extends IOException {
    private static final long serialVersionUID = 1L;

    /** ENOSPC and EDQUOT of Linux, and what other file systems say. */
    private static final List<String> WORDS = List.of(
            "no space left on device", "disk quota exceeded", "not enough space on the disk", "out of disk space");

    public DiskFull(Throwable cause) {
        super("No space left on device", cause);
    }

    /** Whether this is why something failed. */
    static boolean isCauseOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof IOException && WORDS.stream().anyMatch(words::contains)) {
                return true;
            }
        }
        return false;
    }
}
