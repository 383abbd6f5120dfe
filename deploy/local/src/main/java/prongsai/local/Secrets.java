package prongsai.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords, made when first asked for and kept in a file that only its owner can read. */
public final class Secrets {
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Properties kept = new Properties();
    private final Path file;

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException e) {
                throw new StartFailure("Cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    /** The secret of this name; the same at every start. */
    public synchronized String get(String name) {
        String secret = kept.getProperty(name);
        if (secret == null) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            secret = HexFormat.of().formatHex(bytes);
            kept.setProperty(name, secret);
            save();
        }
        return secret;
    }

    private void save() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                kept.store(writer, "Made by ./start for this machine alone");
            }
        } catch (IOException e) {
            throw new StartFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
