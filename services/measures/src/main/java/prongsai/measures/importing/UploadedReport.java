package prongsai.measures.importing;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.Part;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The bytes of a report that was sent in a form: small enough to hold, and refused where they are not. */
final class UploadedReport {
    private UploadedReport() {}

    /** Errors: 400 {@code file-missing}, 413 {@code import-too-large}. */
    static Mono<byte[]> bytes(Mono<Part> part) {
        return part.switchIfEmpty(Mono.error(() -> Problem.invalid("file", "file-missing")))
                .flatMap(file -> DataBufferUtils.join(file.content(), ImportService.LIMIT))
                .map(UploadedReport::take)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, e -> {
                    Problem problem = new Problem(
                            HttpStatus.CONTENT_TOO_LARGE, "import-too-large", ImportService.LIMIT / 1024 / 1024);
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
