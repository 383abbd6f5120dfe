package prongsai.measures.files.preview;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.files.evidence.EvidencePage;
import prongsai.measures.files.evidence.EvidenceService;
import prongsai.measures.files.evidence.EvidenceViewService;
import prongsai.measures.files.foreign.ForeignFiles;
import prongsai.web.Problem;
import prongsai.worker.job.Drawing;
import prongsai.worker.job.Job;
import prongsai.worker.job.PageCount;
import reactor.core.publisher.Mono;

/** Shows evidence small. Errors: 404; 415 {@code evidence-no-preview}; as {@link EvidenceService#open(UUID, Job)}. */
@Service
public class PreviewService {
    /** Pages that are shown; the file itself has the rest. */
    static final int MOST_PAGES = 20;
    /** Pixels on the longer side of a page. */
    private static final int PAGE = 1100;
    /** Pixels on the longer side of a thumbnail. */
    private static final int THUMBNAIL = 240;

    private final EvidenceService evidence;
    private final EvidenceViewService views;
    private final ForeignFiles foreign;

    PreviewService(EvidenceService evidence, EvidenceViewService views, ForeignFiles foreign) {
        this.evidence = evidence;
        this.views = views;
        this.foreign = foreign;
    }

    /** A JPEG of a picture, or of the first page of a PDF. */
    Mono<byte[]> thumbnail(UUID id) {
        return drawn(evidence.open(id, new Job.DrawThumbnail(THUMBNAIL)));
    }

    /** A JPEG of a page of a PDF, from 1. */
    Mono<byte[]> page(UUID id, int number) {
        return number < 1 || number > MOST_PAGES
                ? Mono.error(PreviewService::noPreview)
                : drawn(evidence.open(id, new Job.DrawPage(number, PAGE)));
    }

    /** The pages of a PDF; none of one that broke a worker. */
    Mono<Integer> pages(EvidencePage page) {
        return page.view().unopened() ? Mono.just(0) : counted(page);
    }

    private Mono<Integer> counted(EvidencePage page) {
        return evidence.open(page, new Job.TellLength())
                .mapNotNull(PageCount::pages)
                .switchIfEmpty(Mono.error(PreviewService::noPreview));
    }

    /** Lets a file be opened again that had broken a worker. */
    Mono<Void> tryAgain(UUID id) {
        return views.page(id).flatMap(page -> foreign.tryAgain(page.view().sha256()));
    }

    private static Mono<byte[]> drawn(Mono<Drawing> drawing) {
        return drawing.mapNotNull(Drawing::jpeg).switchIfEmpty(Mono.error(PreviewService::noPreview));
    }

    private static Problem noPreview() {
        return new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "evidence-no-preview");
    }
}
