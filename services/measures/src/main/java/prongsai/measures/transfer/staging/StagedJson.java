package prongsai.measures.transfer.staging;

import java.util.concurrent.Callable;
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

    /** What is kept for the first time, of which nobody knows how large it is. Errors: as {@link FileWork#run}. */
    Mono<byte[]> write(Object content) {
        return work.run(() -> json.writeValueAsBytes(content));
    }

    /** As {@link #write(Object)}, of what is about as large as it was: a click in a small review waits for nobody's file. */
    Mono<byte[]> write(Object content, int bytesBefore) {
        return sized(bytesBefore, () -> json.writeValueAsBytes(content));
    }

    /** Errors: as {@link FileWork#run}. */
    <T> Mono<T> read(byte[] bytes, Class<T> type) {
        return sized(bytes.length, () -> json.readValue(bytes, type));
    }

    private <T> Mono<T> sized(int bytes, Callable<T> reckoning) {
        return bytes < LARGE ? Mono.fromCallable(reckoning) : work.run(reckoning);
    }
}
