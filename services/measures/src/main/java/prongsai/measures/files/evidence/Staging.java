package prongsai.measures.files.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import prongsai.web.HeapBuffers;
import prongsai.web.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes an upload to a file of its own first, at the sender's and the disk's pace and without holding it in memory, so
 * that its size and hash are known, and its kind can be told, before anything is kept.
 */
@Component
public class Staging {
    /** Pieces of an upload that may wait for the disk. */
    private static final int BUFFERS = 8;

    /** @param size in bytes */
    public record Staged(Path file, long size, String sha256) {}

    private final Path folder;

    Staging(StorageSettings settings) {
        Path uploads = settings.uploads();
        this.folder = (uploads == null ? Path.of(System.getProperty("java.io.tmpdir")) : uploads).toAbsolutePath();
    }

    /** The name of a file that is not there yet, where uploads wait. */
    public Path newFile() {
        return folder.resolve("prongsai-upload-" + UUID.randomUUID());
    }

    /**
     * Receives a file. The caller deletes it with {@link #discard}. Errors: 413 {@code evidence-too-large}, 400
     * {@code evidence-empty}; then, and where the sender goes away, nothing is left behind.
     */
    Mono<Staged> receive(Flux<DataBuffer> content) {
        return receive(content, FileLimits.EVIDENCE, "evidence-too-large", staged -> {
            if (staged.size() == 0) {
                throw Problem.invalid("file", "evidence-empty");
            }
        });
    }

    /**
     * As {@link #receive(Flux)}, of any file, an empty one too.
     *
     * @param limit in bytes
     * @param tooLarge the slug of the 413 for what is larger
     */
    public Mono<Staged> receive(Flux<DataBuffer> content, long limit, String tooLarge) {
        return receive(content, limit, tooLarge, staged -> {});
    }

    private Mono<Staged> receive(Flux<DataBuffer> content, long limit, String tooLarge, Consumer<Staged> check) {
        return Mono.defer(() -> {
            ArrivingFile file = new ArrivingFile(
                    newFile(),
                    limit,
                    () -> new Problem(HttpStatus.CONTENT_TOO_LARGE, tooLarge, FileLimits.megabytes(limit)));
            MessageDigest digest = sha256();
            Consumer<DataBuffer> measure = buffer -> {
                try (DataBuffer.ByteBufferIterator bytes = buffer.readableByteBuffers()) {
                    bytes.forEachRemaining(digest::update);
                }
            };
            return write(content.map(HeapBuffers::copy), file, measure, size -> {
                Staged staged = new Staged(file.file(), size, HexFormat.of().formatHex(digest.digest()));
                check.accept(staged);
                return staged;
            });
        });
    }

    /** Writes a new file; where that fails, or nobody waits any more, nothing is left behind. */
    Mono<Void> write(Flux<DataBuffer> content, Path file) {
        return Mono.defer(() -> write(
                        content,
                        new ArrivingFile(file, Long.MAX_VALUE, () -> new IllegalStateException("no file is as long")),
                        buffer -> {},
                        size -> size))
                .then();
    }

    private static <T> Mono<T> write(
            Flux<DataBuffer> content, ArrivingFile target, Consumer<DataBuffer> look, Function<Long, T> end) {
        return Mono.usingWhen(
                Mono.just(target),
                file -> blocking(file::open)
                        .thenMany(content.publishOn(Schedulers.boundedElastic(), BUFFERS))
                        .doOnNext(look)
                        .doOnNext(file::write)
                        .then(blocking(file::close))
                        .map(end),
                file -> Mono.empty(),
                (file, failure) -> blocking(() -> thrownAway(file)),
                file -> blocking(() -> thrownAway(file)));
    }

    private static ArrivingFile thrownAway(ArrivingFile file) throws IOException {
        file.discard();
        return file;
    }

    public Mono<Void> discard(Path file) {
        return blocking(() -> Files.deleteIfExists(file)).then();
    }

    private static <T> Mono<T> blocking(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
