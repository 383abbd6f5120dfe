package prongsai.measures.files.foreign;

import java.nio.file.Path;

/** A file that somebody has just sent: on this machine's disk until it is answered, and nowhere else. */
public record SentFile(Path path, String sha256) {}
