package prongsai.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Remembers what was done once for a data folder, and with what, so that the next start leaves it out. */
public final class Done {
    private final Properties kept = new Properties();
    private final Path file;

    Done(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException e) {
                throw new StartFailure("Cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    /** Whether the step was done with just this. */
    public synchronized boolean with(String step, String what) {
        return what.equals(kept.getProperty(step));
    }

    public synchronized void record(String step, String what) {
        kept.setProperty(step, what);
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, null);
        } catch (IOException e) {
            throw new StartFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
