package prongsai.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that is kept between starts, readable by its owner alone. */
public record DataFolder(Path path) {
    /** Says that a folder is ours, so that --reset never empties another. */
    private static final String MARK = "prongsai-data.txt";

    /** What is held open while a stack runs, so it stays when all else is deleted. */
    private static final String LOCK = "in-use.lock";

    /** Makes the folder where it is not there, and refuses one that holds something else. */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            DataFolder folder = new DataFolder(path.toRealPath());
            if (!Files.exists(folder.mark())) {
                if (!folder.entries().isEmpty()) {
                    throw new StartFailure(
                            path + " holds files that are not Prongsai's: choose an empty folder with --data DIR");
                }
                Files.setPosixFilePermissions(folder.path, PosixFilePermissions.fromString("rwx------"));
                Files.writeString(folder.mark(), "Kept by ./start of Prongsai; ./start --reset empties this folder.\n");
            }
            Files.createDirectories(folder.logs());
            return folder;
        } catch (IOException e) {
            throw new StartFailure("Cannot use " + path + " for data: " + e.getMessage(), e);
        }
    }

    /** Deletes everything but the lock and the mark. */
    void empty() {
        try {
            for (Path entry : entries()) {
                if (!entry.equals(lock()) && !entry.equals(mark())) {
                    delete(entry);
                }
            }
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new StartFailure("Cannot empty " + path + ": " + e.getMessage(), e);
        }
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path keycloak() {
        return path.resolve("keycloak");
    }

    public Path evidence() {
        return path.resolve("evidence");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** The processes of the stack that runs, or that ran last and was killed. */
    public Path processes() {
        return path.resolve("processes.txt");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    Path lock() {
        return path.resolve(LOCK);
    }

    /** What was done once and need not be done again: step to what it was done with. */
    public Path done() {
        return path.resolve("done.properties");
    }

    private Path mark() {
        return path.resolve(MARK);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.toList();
        }
    }

    /** Links are deleted, not followed. */
    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
