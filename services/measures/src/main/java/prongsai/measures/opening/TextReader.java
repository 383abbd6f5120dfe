package prongsai.measures.opening;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import prongsai.measures.evidence.EvidenceType;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reads the text of evidence: few files at a time, each for a bounded time, on threads of its own. */
@Component
class TextReader {
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 50;

    private final Scheduler scheduler = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "evidence-text");

    Mono<Reading> read(Path file, String mediaType) {
        return Mono.fromCallable(() -> now(file, mediaType, Deadline.in(TIME)))
                .subscribeOn(scheduler)
                .timeout(TIME.plusSeconds(5))
                .onErrorReturn(TimeoutException.class, new Reading.None(Reading.Reason.TOO_SLOW));
    }

    static Reading now(Path file, String mediaType, Deadline deadline) {
        return EvidenceType.named(mediaType)
                .map(type -> switch (type) {
                    case PDF -> PdfText.read(file, deadline);
                    case DOCX, XLSX -> OfficeText.read(file, deadline);
                    case JPEG, PNG, WEBP -> new Reading.None(Reading.Reason.PICTURE);
                })
                .orElseGet(() -> new Reading.None(Reading.Reason.DAMAGED));
    }

    @PreDestroy
    void close() {
        scheduler.dispose();
    }
}
