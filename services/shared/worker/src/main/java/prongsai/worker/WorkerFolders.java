package prongsai.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Where workers keep what does not fit into memory: a folder of this process, which a later one takes away if need be. */
final class WorkerFolders {
    private static final Logger log = LoggerFactory.getLogger(WorkerFolders.class);
    private static final String PREFIX = "prongsai-workers-";

    private WorkerFolders() {}

    static Path create() throws IOException {
        Path home = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        removeLeft(Objects.requireNonNull(home.toAbsolutePath().getParent()));
        return home;
    }

    /** Of processes that were killed before they could. */
    private static void removeLeft(Path place) throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            List<Path> left = all.filter(path -> path.getFileName().toString().matches(PREFIX + "[0-9]{1,10}-.*"))
                    .filter(path -> ProcessHandle.of(pid(path)).isEmpty())
                    .toList();
            left.forEach(WorkerFolders::remove);
        }
    }

    private static long pid(Path home) {
        return Long.parseLong(
                home.getFileName().toString().substring(PREFIX.length()).split("-", 2)[0]);
    }

    static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            // Another process's, or in use: the system's own cleaning of its temporary folder takes it.
            log.info("A folder of workers was left: {}", folder.getFileName(), e);
        }
    }
}
