package prongsai.measures.files.upload;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import prongsai.measures.files.evidence.ArrivingFile;
import prongsai.measures.files.evidence.EvidenceStorage;
import prongsai.measures.files.evidence.Staging;
import prongsai.web.HeapBuffers;
import prongsai.web.LogContext;
import prongsai.web.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The bytes of files on their way: on this machine while a request brings them, then where evidence is kept. */
@Component
class Pieces {
    private static final Logger log = LoggerFactory.getLogger(Pieces.class);

    /** Buffers that may wait for the disk. */
    private static final int BUFFERS = 8;

    private static final int CHUNK = 64 * 1024;
    /** Pieces that are thrown away at the same time. */
    private static final int AT_ONCE = 8;

    private final Staging staging;
    private final EvidenceStorage storage;

    Pieces(Staging staging, EvidenceStorage storage) {
        this.staging = staging;
        this.storage = storage;
    }

    /** What one request will bring. Errors, of what it brings: 413 {@code upload-too-long} where more than these bytes come. */
    ArrivingFile piece(long most) {
        return new ArrivingFile(
                staging.newFile(),
                most,
                () -> new Problem(HttpStatus.CONTENT_TOO_LARGE, "upload-too-long", String.valueOf(most)));
    }

    /** Writes what a request brings, at the sender's and the disk's pace. */
    Mono<Void> take(ArrivingFile piece, Flux<DataBuffer> body) {
        return blocking(piece::open)
                .thenMany(body.map(HeapBuffers::copy).publishOn(Schedulers.boundedElastic(), BUFFERS))
                .doOnNext(piece::write)
                .then();
    }

    /** The bytes that came; from then on the piece stays as it is. */
    Mono<Long> seal(ArrivingFile piece) {
        return blocking(piece::close);
    }

    Mono<Void> discard(ArrivingFile piece) {
        return blocking(() -> {
                    piece.discard();
                    return piece;
                })
                .then();
    }

    /** A new name in storage for a piece of an upload. */
    String key(Upload upload) {
        return "uploads/%s/%s/%s".formatted(upload.lao(), upload.id(), UUID.randomUUID());
    }

    Mono<Void> keep(String key, ArrivingFile piece) {
        return storage.put(key, piece.file());
    }

    /** The whole file. */
    Flux<DataBuffer> all(List<String> keys, ArrivingFile last) {
        return Flux.fromIterable(keys)
                .concatMap(storage::get)
                .concatWith(DataBufferUtils.read(last.file(), DefaultDataBufferFactory.sharedInstance, CHUNK)
                        .subscribeOn(Schedulers.boundedElastic()));
    }

    /** Whatever cannot be thrown away now is a matter for whoever keeps the storage, not for the sender. */
    Mono<Void> forget(Collection<String> keys) {
        return Flux.fromIterable(keys)
                .flatMap(
                        key -> storage.delete(key)
                                .doOnEach(LogContext.onError(
                                        e -> log.warn("A piece of an upload was left in storage: {}", key, e)))
                                .onErrorComplete(),
                        AT_ONCE)
                .then();
    }

    private static <T> Mono<T> blocking(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
