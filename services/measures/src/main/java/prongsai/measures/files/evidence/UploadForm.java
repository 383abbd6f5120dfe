package prongsai.measures.files.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import prongsai.measures.core.page.DateField;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import prongsai.web.TextField;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A multipart form with one file in {@code file}, read as a stream. Fields must come before the file, as they do when
 * the form has them in that order: the file is not held in memory to wait for them.
 */
record UploadForm(String fileName, Map<String, String> fields, Flux<DataBuffer> content) {

    /** What the fields say of the file; its day in the Buddhist or (from a date picker) ISO form. */
    FileNote note(FiscalYear near) {
        return new FileNote(
                fileName,
                Optional.ofNullable(fields.get("effectiveOn"))
                        .filter(text -> !text.isBlank())
                        .map(text -> DateField.parse("effectiveOn", text, near)),
                fields.getOrDefault("kind", "").strip());
    }

    /** Errors: 400 {@code file-missing} where there is no part {@code file} with a name. */
    static <T> Mono<T> read(Flux<PartEvent> parts, Function<UploadForm, Mono<T>> use) {
        return Flux.defer(() -> {
                    Map<String, String> fields = new HashMap<>();
                    return parts.windowUntil(PartEvent::isLast)
                            .concatMap(part -> part.switchOnFirst((first, events) -> {
                                PartEvent event = first.get();
                                if (event instanceof FormPartEvent field) {
                                    fields.put(
                                            clean(event, field.name(), field.name()),
                                            clean(event, field.name(), field.value()));
                                    return events.doOnNext(e -> DataBufferUtils.release(e.content()))
                                            .thenMany(Mono.<T>empty());
                                }
                                if (event instanceof FilePartEvent file
                                        && file.name().equals("file")
                                        && !file.filename().isBlank()) {
                                    return use.apply(new UploadForm(
                                            clean(event, "file", file.filename()),
                                            Map.copyOf(fields),
                                            events.map(PartEvent::content)));
                                }
                                return events.doOnNext(e -> DataBufferUtils.release(e.content()))
                                        .thenMany(Mono.<T>empty());
                            }));
                })
                .reduce((earlier, later) -> later)
                .switchIfEmpty(Mono.error(() -> Problem.invalid("file", "file-missing")));
    }

    /** Where it is refused, nobody reads the bytes that came with it. */
    private static String clean(PartEvent event, String field, String text) {
        try {
            return TextField.clean(field, text);
        } catch (Problem e) {
            DataBufferUtils.release(event.content());
            throw e;
        }
    }
}
