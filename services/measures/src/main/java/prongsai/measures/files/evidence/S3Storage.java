package prongsai.measures.files.evidence;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import prongsai.web.DiskFull;
import prongsai.web.LogContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Keeps evidence in a bucket of an S3-compatible store. */
final class S3Storage implements EvidenceStorage, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(S3Storage.class);

    private final S3AsyncClient client;
    private final String bucket;

    S3Storage(S3AsyncClient client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** A store shows no part of a file; one whose answer did not reach us may be there whole, so it is deleted. */
    @Override
    public Mono<Void> put(String key, Path file) {
        return Mono.usingWhen(
                Mono.just(key),
                name -> Mono.fromFuture(() -> client.putObject(
                                request -> request.bucket(bucket).key(name), AsyncRequestBody.fromFile(file)))
                        .onErrorMap(S3Exception.class, S3Storage::told)
                        .then(),
                name -> Mono.empty(),
                (name, failure) -> giveUp(name),
                this::giveUp);
    }

    /** A store that is full says so by 507 (RFC 4918 §11.5). */
    private static Throwable told(S3Exception failure) {
        return failure.statusCode() == HttpStatus.INSUFFICIENT_STORAGE.value() ? new DiskFull(failure) : failure;
    }

    private Mono<Void> giveUp(String key) {
        return delete(key)
                .doOnEach(LogContext.onError(
                        e -> log.warn("A failed upload may have left bytes in the bucket: {}", key, e)))
                .onErrorComplete();
    }

    @Override
    public Flux<DataBuffer> get(String key) {
        return Mono.fromFuture(() -> client.getObject(
                        request -> request.bucket(bucket).key(key), AsyncResponseTransformer.toPublisher()))
                .flatMapMany(Flux::from)
                .<DataBuffer>map(DefaultDataBufferFactory.sharedInstance::wrap)
                .onErrorMap(NoSuchKeyException.class, e -> {
                    NoSuchFileException missing = new NoSuchFileException(key);
                    missing.initCause(e);
                    return missing;
                });
    }

    @Override
    public Mono<Void> delete(String key) {
        return Mono.fromFuture(() ->
                        client.deleteObject(request -> request.bucket(bucket).key(key)))
                .then();
    }

    /** Gives its connections back. */
    @Override
    public void close() {
        client.close();
    }
}
