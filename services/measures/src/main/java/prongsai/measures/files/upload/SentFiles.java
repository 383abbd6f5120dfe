package prongsai.measures.files.upload;

import java.util.function.Function;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Component;
import prongsai.measures.files.evidence.FileLimits;
import prongsai.measures.files.evidence.Staging;
import prongsai.measures.files.foreign.SentFile;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Plans, reports and emblems that are sent in forms: on the disk and not in memory, since many may come at once. */
@Component
public class SentFiles {
    private final Staging staging;

    SentFiles(Staging staging) {
        this.staging = staging;
    }

    /**
     * Has a file used, and takes it away again whatever comes of it. Errors: 400 {@code file-missing}, 413
     * {@code import-too-large}; what its use throws.
     */
    public <R> Mono<R> use(Mono<Part> part, Function<SentFile, Mono<R>> use) {
        return use(part, "import-too-large", use);
    }

    /**
     * As above, of another kind of file.
     *
     * @param tooLarge the slug of the 413 for what is larger
     */
    public <R> Mono<R> use(Mono<Part> part, String tooLarge, Function<SentFile, Mono<R>> use) {
        return part.switchIfEmpty(Mono.error(() -> Problem.invalid("file", "file-missing")))
                .flatMap(sent -> Mono.usingWhen(
                        staging.receive(sent.content(), FileLimits.READ, tooLarge),
                        staged -> use.apply(new SentFile(staged.file(), staged.sha256())),
                        staged -> staging.discard(staged.file())));
    }
}
