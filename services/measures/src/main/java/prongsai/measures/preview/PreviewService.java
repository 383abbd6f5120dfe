package prongsai.measures.preview;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.evidence.EvidencePage;
import prongsai.measures.evidence.EvidenceService;
import prongsai.measures.evidence.EvidenceType;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Draws evidence small: one file at a time, each for a bounded time, on a thread of its own, so that memory is bounded. */
@Service
public class PreviewService {
    /** Pixels on the longer side of a page. */
    private static final int PAGE = 1100;

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int AT_ONCE = 1;
    private static final int WAITING = 100;

    private final EvidenceService evidence;
    private final Scheduler scheduler = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "evidence-preview");

    PreviewService(EvidenceService evidence) {
        this.evidence = evidence;
    }

    /** A JPEG of a picture, or of the first page of a PDF. Errors: 404; 415 {@code evidence-no-preview}. */
    Mono<byte[]> thumbnail(UUID id) {
        return drawn(evidence.copy(id, bounded((file, type) -> switch (type) {
            case JPEG, PNG, WEBP -> Picture.thumbnail(file);
            case PDF -> PdfSheets.draw(file, 1, Picture.SIDE);
            case DOCX, XLSX -> Optional.empty();
        })));
    }

    /** A JPEG of a page of a PDF, from 1. Errors: as {@link #thumbnail}. */
    Mono<byte[]> page(UUID id, int number) {
        return drawn(evidence.copy(
                id,
                bounded((file, type) ->
                        type == EvidenceType.PDF ? PdfSheets.draw(file, number, PAGE) : Optional.empty())));
    }

    /** The pages of a PDF. Errors: 415 {@code evidence-no-preview}. */
    Mono<Integer> pages(EvidencePage page) {
        return drawn(evidence.copy(
                page, bounded((file, type) -> type == EvidenceType.PDF ? PdfSheets.count(file) : Optional.empty())));
    }

    private static <T> Mono<T> drawn(Mono<Optional<T>> drawing) {
        return drawing.flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "evidence-no-preview")));
    }

    private <T> BiFunction<Path, String, Mono<Optional<T>>> bounded(Drawing<T> drawing) {
        return (file, mediaType) -> Mono.fromCallable(() -> {
                    Optional<EvidenceType> type = EvidenceType.named(mediaType);
                    return type.isPresent() ? drawing.of(file, type.get()) : Optional.<T>empty();
                })
                .subscribeOn(scheduler)
                .timeout(TIME);
    }

    @PreDestroy
    void close() {
        scheduler.dispose();
    }

    private interface Drawing<T> {
        Optional<T> of(Path file, EvidenceType type) throws IOException;
    }
}
