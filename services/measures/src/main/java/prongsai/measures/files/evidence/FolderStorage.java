package prongsai.measures.files.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Keeps evidence in a folder: each file appears whole or not at all. */
final class FolderStorage implements EvidenceStorage {
    private static final int CHUNK = 64 * 1024;

    private final Path folder;
    private final DataBufferFactory buffers;

    FolderStorage(Path folder) {
        this(folder, DefaultDataBufferFactory.sharedInstance);
    }

    /** @param buffers what is read goes into */
    FolderStorage(Path folder, DataBufferFactory buffers) {
        this.folder = folder.toAbsolutePath().normalize();
        this.buffers = buffers;
    }

    @Override
    public Mono<Void> put(String key, Path file) {
        return Mono.usingWhen(
                Mono.fromCallable(() -> new FileCopy(path(key))),
                copy -> blocking(() -> copy.read(file)).then(blocking(copy::keep)),
                copy -> Mono.empty(),
                (copy, failure) -> blocking(copy::giveUp),
                copy -> blocking(copy::giveUp));
    }

    @Override
    public Flux<DataBuffer> get(String key) {
        return blockingValue(() -> {
                    Path file = path(key);
                    if (!Files.isRegularFile(file)) {
                        throw new NoSuchFileException(key);
                    }
                    return file;
                })
                .flatMapMany(file -> DataBufferUtils.read(file, buffers, CHUNK))
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<Void> delete(String key) {
        return blocking(() -> Files.deleteIfExists(path(key)));
    }

    private Path path(String key) throws IOException {
        Path path = folder.resolve(key).normalize();
        if (!path.startsWith(folder) || path.equals(folder)) {
            throw new IOException("key leads out of the folder");
        }
        return path;
    }

    private static Mono<Void> blocking(FileWork work) {
        return blockingValue(() -> {
                    work.run();
                    return work;
                })
                .then();
    }

    private static <T> Mono<T> blockingValue(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }

    private interface FileWork {
        void run() throws IOException;
    }
}
