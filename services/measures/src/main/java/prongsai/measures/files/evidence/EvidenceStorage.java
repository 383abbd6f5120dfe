package prongsai.measures.files.evidence;

import java.nio.file.Path;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where the bytes of evidence are kept. Keys are made by us from fresh ids, never from a person's text, so that contents
 * are written once and never changed; were a key written twice all the same, the later file replaces the earlier one
 * whole. {@code StorageContract} holds every implementation to this.
 */
public interface EvidenceStorage {
    /**
     * Keeps a file under a key; completes when the bytes are safe. The file is left where it is. Where this fails or is
     * cancelled, nothing stands under the key.
     */
    Mono<Void> put(String key, Path file);

    /**
     * The bytes, at the reader's pace: what the reader did not ask for stays in the store. Fails with
     * {@link java.nio.file.NoSuchFileException} where there are none.
     */
    Flux<DataBuffer> get(String key);

    /** Forgets the bytes; it is no error if there are none. */
    Mono<Void> delete(String key);
}
