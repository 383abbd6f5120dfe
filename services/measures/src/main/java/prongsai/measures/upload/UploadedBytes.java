package prongsai.measures.upload;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.Part;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The bytes of a plan or report that was sent in a form: small enough to hold, and refused where they are not. */
public final class UploadedBytes {
    /** Bytes that a file may have; real ones have some tens of thousands. */
    public static final int LIMIT = 5 * 1024 * 1024;

    private UploadedBytes() {}

    /** Errors: 400 {@code file-missing}, 413 {@code import-too-large}. */
    public static Mono<byte[]> bytes(Mono<Part> part) {
        return part.switchIfEmpty(Mono.error(() -> Problem.invalid("file", "file-missing")))
                .flatMap(file -> DataBufferUtils.join(file.content(), LIMIT))
                .map(UploadedBytes::take)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, e -> {
                    Problem problem =
                            new Problem(HttpStatus.CONTENT_TOO_LARGE, "import-too-large", LIMIT / 1024 / 1024);
                    problem.initCause(e);
                    return problem;
                });
    }

    private static byte[] take(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
