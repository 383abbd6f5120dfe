package prongsai.measures.files.evidence;

import java.nio.file.NoSuchFileException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import prongsai.web.LogContext;
import prongsai.web.Problem;
import reactor.core.publisher.Flux;

/** The bytes that a row of evidence speaks of, read from storage. */
@Component
class StoredBytes {
    private static final Logger log = LoggerFactory.getLogger(StoredBytes.class);

    private final EvidenceStorage storage;

    StoredBytes(EvidenceStorage storage) {
        this.storage = storage;
    }

    /**
     * The bytes of a piece of evidence, at the reader's pace. Errors: 410 {@code evidence-bytes-missing} where the row is
     * there and the bytes are not.
     *
     * <p>410 and no 5xx: asking once more brings nothing, so programs must not try again and no instance is sick; a
     * person attaches the file again, or whoever keeps the storage brings it back. The log tells them, once a request.
     */
    Flux<DataBuffer> of(UUID lao, UUID id) {
        return storage.get(key(lao, id))
                .doOnEach(LogContext.onError(
                        NoSuchFileException.class, e -> log.error("Storage has no bytes for evidence {}", id)))
                .onErrorMap(NoSuchFileException.class, e -> {
                    Problem problem = new Problem(HttpStatus.GONE, "evidence-bytes-missing");
                    problem.initCause(e);
                    return problem;
                });
    }

    /** The name that the bytes have in storage. */
    static String key(UUID lao, UUID id) {
        return lao + "/" + id;
    }
}
