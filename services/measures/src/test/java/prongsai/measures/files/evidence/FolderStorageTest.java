package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DefaultDataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.test.StepVerifier;

class FolderStorageTest extends StorageContract {
    private final CountingBuffers buffers = new CountingBuffers();

    @TempDir
    Path folder;

    private EvidenceStorage storage;

    @BeforeEach
    void open() {
        storage = new FolderStorage(folder, buffers);
    }

    @Override
    EvidenceStorage storage() {
        return storage;
    }

    @Override
    Set<String> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }

    @Override
    long taken() {
        return buffers.allocated.get();
    }

    @Override
    boolean receiving() throws IOException {
        return !kept().isEmpty();
    }

    @Test
    void aKeyThatLeadsOutOfTheFolderIsRefused() throws IOException {
        Path outside = Files.writeString(folder.resolveSibling("outside"), "x");
        for (String key : new String[] {"../outside", "a/../../outside", "", outside.toString()}) {
            StepVerifier.create(storage.get(key)).expectError(IOException.class).verify(Duration.ofSeconds(5));
            StepVerifier.create(storage.put(key, outside))
                    .expectError(IOException.class)
                    .verify(Duration.ofSeconds(5));
            StepVerifier.create(storage.delete(key))
                    .expectError(IOException.class)
                    .verify(Duration.ofSeconds(5));
        }
        assertThat(outside).hasContent("x");
    }

    @Test
    void nobodyElseOnTheMachineMayRead() throws IOException {
        put("lao/file", file(random(10)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("lao/file"))))
                .isEqualTo("rw-------");
    }

    /** Each read from the disk goes into a buffer of its own. */
    private static final class CountingBuffers extends DefaultDataBufferFactory {
        final AtomicLong allocated = new AtomicLong();

        @Override
        public DefaultDataBuffer allocateBuffer(int capacity) {
            allocated.addAndGet(capacity);
            return super.allocateBuffer(capacity);
        }
    }
}
