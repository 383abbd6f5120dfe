package prongsai.measures.transfer.staging;

import org.springframework.stereotype.Component;
import prongsai.measures.files.upload.FileWork;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads what is staged. A paper may have some megabytes, and is handled away from the event loop. */
@Component
class StagedJson {
    /** What is written or read in well under a millisecond; most reviews are smaller. */
    private static final int LARGE = 64 * 1024;

    private final JsonMapper json;
    private final FileWork work;

    StagedJson(JsonMapper json, FileWork work) {
        this.json = json;
        this.work = work;
    }

    /** Nobody knows how large it is before. Errors: as {@link FileWork#run}. */
    Mono<byte[]> write(Object content) {
        return work.run(() -> json.writeValueAsBytes(content));
    }

    /** Errors: as {@link FileWork#run}. */
    <T> Mono<T> read(byte[] bytes, Class<T> type) {
        return bytes.length < LARGE
                ? Mono.fromCallable(() -> json.readValue(bytes, type))
                : work.run(() -> json.readValue(bytes, type));
    }
}
